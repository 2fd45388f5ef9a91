/// The payment of what is left of settlement windows, and of advances.
@NullMarked
package portability.claims.netting.settled;

import org.jspecify.annotations.NullMarked;
