/// Rights to health care at the gRPC edge.
@NullMarked
package portability.claims.health.grpc;

import org.jspecify.annotations.NullMarked;
