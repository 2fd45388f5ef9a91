/// Deductions and provisional pensions, for officers.
@NullMarked
package portability.claims.offset.grpc;

import org.jspecify.annotations.NullMarked;
