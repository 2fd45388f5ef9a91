@NullMarked
package portability.torture;

import org.jspecify.annotations.NullMarked;
