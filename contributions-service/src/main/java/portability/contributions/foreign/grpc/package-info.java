/// Records of other institutions at the gRPC edge: opened, verified, told.
@NullMarked
package portability.contributions.foreign.grpc;

import org.jspecify.annotations.NullMarked;
