/// Requests for corrections at the gRPC edge.
@NullMarked
package portability.contributions.correction.grpc;

import org.jspecify.annotations.NullMarked;
