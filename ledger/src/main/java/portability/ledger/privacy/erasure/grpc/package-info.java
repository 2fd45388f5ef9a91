/// Erasures and reads at the gRPC edge.
@NullMarked
package portability.ledger.privacy.erasure.grpc;

import org.jspecify.annotations.NullMarked;
