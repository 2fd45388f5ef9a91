/// Documents that are not sent yet, because their partner's release would not know them.
@NullMarked
package portability.claims.exchange.held;

import org.jspecify.annotations.NullMarked;
