/// Tells the other institutions of a case what changed, and takes down what they tell.
@NullMarked
package portability.claims.situation.followup;

import org.jspecify.annotations.NullMarked;
