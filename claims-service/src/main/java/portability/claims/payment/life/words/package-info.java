/// What whoever gets a pension is told about life certificates.
@NullMarked
package portability.claims.payment.life.words;

import org.jspecify.annotations.NullMarked;
