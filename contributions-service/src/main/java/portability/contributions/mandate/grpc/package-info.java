/// Mandates at the gRPC edge.
@NullMarked
package portability.contributions.mandate.grpc;

import org.jspecify.annotations.NullMarked;
