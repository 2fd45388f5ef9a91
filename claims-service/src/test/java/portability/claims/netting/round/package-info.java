/// Rounds: what follows from what everybody signs, and three nodes that settle in one.
@NullMarked
package portability.claims.netting.round;

import org.jspecify.annotations.NullMarked;
