/// Money between institutions: fixed amounts, time limits, interest, offsetting, exchange rates.
@NullMarked
package portability.totalisation.settlement;

import org.jspecify.annotations.NullMarked;
