@NullMarked
package portability.claims.payment;

import org.jspecify.annotations.NullMarked;
