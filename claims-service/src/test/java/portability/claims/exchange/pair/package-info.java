@NullMarked
package portability.claims.exchange.pair;

import org.jspecify.annotations.NullMarked;
