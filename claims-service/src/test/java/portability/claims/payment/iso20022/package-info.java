@NullMarked
package portability.claims.payment.iso20022;

import org.jspecify.annotations.NullMarked;
