/// Planned care at the gRPC edge.
@NullMarked
package portability.claims.health.planned.grpc;

import org.jspecify.annotations.NullMarked;
