/// The edge of floors.
@NullMarked
package portability.claims.welfare.floor.grpc;

import org.jspecify.annotations.NullMarked;
