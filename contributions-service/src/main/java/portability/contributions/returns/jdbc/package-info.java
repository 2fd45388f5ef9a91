/// Refused rows, in a table.
@NullMarked
package portability.contributions.returns.jdbc;

import org.jspecify.annotations.NullMarked;
