/// The documents between this institution and one partner: numbered, chained, frozen before they are sent.
@NullMarked
package portability.claims.exchange.pair;

import org.jspecify.annotations.NullMarked;
