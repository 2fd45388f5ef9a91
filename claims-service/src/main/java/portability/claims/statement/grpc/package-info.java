/// The statement's edge.
@NullMarked
package portability.claims.statement.grpc;

import org.jspecify.annotations.NullMarked;
