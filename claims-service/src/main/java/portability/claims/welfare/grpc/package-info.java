/// The edge of the fund.
@NullMarked
package portability.claims.welfare.grpc;

import org.jspecify.annotations.NullMarked;
