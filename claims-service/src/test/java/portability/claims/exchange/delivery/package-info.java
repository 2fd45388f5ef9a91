@NullMarked
package portability.claims.exchange.delivery;

import org.jspecify.annotations.NullMarked;
