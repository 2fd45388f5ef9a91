@NullMarked
package portability.bench;

import org.jspecify.annotations.NullMarked;
