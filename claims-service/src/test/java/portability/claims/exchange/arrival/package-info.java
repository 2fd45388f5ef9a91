@NullMarked
package portability.claims.exchange.arrival;

import org.jspecify.annotations.NullMarked;
