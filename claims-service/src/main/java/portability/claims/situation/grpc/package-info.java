/// What changed, for officers.
@NullMarked
package portability.claims.situation.grpc;

import org.jspecify.annotations.NullMarked;
