/// Checkpoints between partners: what is shown, what was seen, and who is asked to prove it.
@NullMarked
package portability.claims.exchange.checkpoints;

import org.jspecify.annotations.NullMarked;
