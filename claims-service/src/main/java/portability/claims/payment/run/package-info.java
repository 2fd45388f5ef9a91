/// Payment runs: what is due by a day, frozen into batches, once.
@NullMarked
package portability.claims.payment.run;

import org.jspecify.annotations.NullMarked;
