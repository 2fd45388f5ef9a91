/// One period as it is stated, by a return or by an officer, and the rules it is read by.
@NullMarked
package portability.contributions.period;

import org.jspecify.annotations.NullMarked;
