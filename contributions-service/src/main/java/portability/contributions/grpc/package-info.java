/// The service's one gRPC door: rpcs, roles, and how refusals are told.
@NullMarked
package portability.contributions.grpc;

import org.jspecify.annotations.NullMarked;
