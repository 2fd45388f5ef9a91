/// Opens a pension in payment for each own decision.
@NullMarked
package portability.claims.payment.followup;

import org.jspecify.annotations.NullMarked;
