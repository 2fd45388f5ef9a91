/// The law at the service's edge: versions, and what stands in them.
@NullMarked
package portability.agreements.pack.grpc;

import org.jspecify.annotations.NullMarked;
