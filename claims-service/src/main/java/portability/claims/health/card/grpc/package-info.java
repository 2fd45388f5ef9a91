/// Cards at the gRPC edge.
@NullMarked
package portability.claims.health.card.grpc;

import org.jspecify.annotations.NullMarked;
