/// Documents that come in: who sends them, whether they are what was signed, and the receipt.
@NullMarked
package portability.claims.exchange.arrival;

import org.jspecify.annotations.NullMarked;
