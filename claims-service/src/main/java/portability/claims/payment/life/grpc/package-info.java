/// Life certificates at the gRPC edge.
@NullMarked
package portability.claims.payment.life.grpc;

import org.jspecify.annotations.NullMarked;
