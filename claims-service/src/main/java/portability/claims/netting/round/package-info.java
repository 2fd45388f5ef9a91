/// Rounds in which three institutions or more settle what their windows leave: what each one signs, and
/// what follows.
@NullMarked
package portability.claims.netting.round;

import org.jspecify.annotations.NullMarked;
