/// The gRPC service for officers, auditors and operators.
@NullMarked
package portability.claims.edge;

import org.jspecify.annotations.NullMarked;
