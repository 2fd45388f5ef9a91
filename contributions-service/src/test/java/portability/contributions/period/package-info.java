@NullMarked
package portability.contributions.period;

import org.jspecify.annotations.NullMarked;
