/// Read model of referrals for a floor.
@NullMarked
package portability.claims.welfare.floor.jdbc;

import org.jspecify.annotations.NullMarked;
