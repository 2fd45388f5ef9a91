/// Careers at the gRPC edge.
@NullMarked
package portability.contributions.career.grpc;

import org.jspecify.annotations.NullMarked;
