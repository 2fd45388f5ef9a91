/// Inventories: months of persons or families at published amounts. Source: Reg. (EC) 987/2009 Arts. 63, 64.
@NullMarked
package portability.claims.invoice.months;

import org.jspecify.annotations.NullMarked;
