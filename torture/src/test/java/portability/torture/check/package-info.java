@NullMarked
package portability.torture.check;

import org.jspecify.annotations.NullMarked;
