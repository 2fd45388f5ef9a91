/// Read models of settlement.
@NullMarked
package portability.claims.netting.jdbc;

import org.jspecify.annotations.NullMarked;
