/// What every request has, at the gRPC edge.
@NullMarked
package portability.contributions.request.grpc;

import org.jspecify.annotations.NullMarked;
