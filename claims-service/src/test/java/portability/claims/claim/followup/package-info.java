@NullMarked
package portability.claims.claim.followup;

import org.jspecify.annotations.NullMarked;
