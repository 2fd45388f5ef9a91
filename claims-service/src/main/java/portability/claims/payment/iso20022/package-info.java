/// Messages to and from the bank: pain.001 out, pain.002 in.
@NullMarked
package portability.claims.payment.iso20022;

import org.jspecify.annotations.NullMarked;
