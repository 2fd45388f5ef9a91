/// Read models of the fund.
@NullMarked
package portability.claims.welfare.jdbc;

import org.jspecify.annotations.NullMarked;
