/// Payments at the gRPC edge.
@NullMarked
package portability.claims.payment.grpc;

import org.jspecify.annotations.NullMarked;
