/// In which way a pension reaches whoever gets it, and what that costs her.
@NullMarked
package portability.claims.payment.channel;

import org.jspecify.annotations.NullMarked;
