/// Settlement, for officers.
@NullMarked
package portability.claims.netting.grpc;

import org.jspecify.annotations.NullMarked;
