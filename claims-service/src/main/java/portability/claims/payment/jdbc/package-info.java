/// Which pensions are in payment, in tables.
@NullMarked
package portability.claims.payment.jdbc;

import org.jspecify.annotations.NullMarked;
