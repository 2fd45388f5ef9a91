@NullMarked
package portability.contributions.foreign;

import org.jspecify.annotations.NullMarked;
