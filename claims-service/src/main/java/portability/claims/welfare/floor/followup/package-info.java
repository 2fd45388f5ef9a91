/// What a floor that is not reached brings about.
@NullMarked
package portability.claims.welfare.floor.followup;

import org.jspecify.annotations.NullMarked;
