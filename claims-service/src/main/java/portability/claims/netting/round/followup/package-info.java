/// What officers do about rounds, and what documents bring.
@NullMarked
package portability.claims.netting.round.followup;

import org.jspecify.annotations.NullMarked;
