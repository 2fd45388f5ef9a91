@NullMarked
package portability.contributions;

import org.jspecify.annotations.NullMarked;
