/// Payout channels at the gRPC edge.
@NullMarked
package portability.claims.payment.channel.grpc;

import org.jspecify.annotations.NullMarked;
