/// Documents that go out: one sender per partner, in order, until receipted.
@NullMarked
package portability.claims.exchange.delivery;

import org.jspecify.annotations.NullMarked;
