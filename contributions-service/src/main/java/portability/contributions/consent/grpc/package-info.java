/// Consents at the gRPC edge.
@NullMarked
package portability.contributions.consent.grpc;

import org.jspecify.annotations.NullMarked;
