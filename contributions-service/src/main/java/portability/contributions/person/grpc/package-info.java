/// Persons at the gRPC edge.
@NullMarked
package portability.contributions.person.grpc;

import org.jspecify.annotations.NullMarked;
