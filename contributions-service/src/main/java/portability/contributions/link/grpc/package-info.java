/// Links at the gRPC edge.
@NullMarked
package portability.contributions.link.grpc;

import org.jspecify.annotations.NullMarked;
