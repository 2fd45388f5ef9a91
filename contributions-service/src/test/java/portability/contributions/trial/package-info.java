/// Made-up returns of any size.
@NullMarked
package portability.contributions.trial;

import org.jspecify.annotations.NullMarked;
