/// The rpcs of rounds.
@NullMarked
package portability.claims.netting.round.grpc;

import org.jspecify.annotations.NullMarked;
