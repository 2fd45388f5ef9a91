/// What participants of a round say to each other.
@NullMarked
package portability.claims.netting.round.wire;

import org.jspecify.annotations.NullMarked;
