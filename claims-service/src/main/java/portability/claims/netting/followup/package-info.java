/// What officers do about settlement windows, and what documents bring.
@NullMarked
package portability.claims.netting.followup;

import org.jspecify.annotations.NullMarked;
