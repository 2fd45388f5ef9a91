/// Clarifications and whole careers at the gRPC edge.
@NullMarked
package portability.contributions.clarification.grpc;

import org.jspecify.annotations.NullMarked;
