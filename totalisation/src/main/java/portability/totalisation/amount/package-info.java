/// Amounts: one class per formula family, and the pro rata share.
@NullMarked
package portability.totalisation.amount;

import org.jspecify.annotations.NullMarked;
