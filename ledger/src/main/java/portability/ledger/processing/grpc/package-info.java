/// What operators do, as gRPC.
@NullMarked
package portability.ledger.processing.grpc;

import org.jspecify.annotations.NullMarked;
