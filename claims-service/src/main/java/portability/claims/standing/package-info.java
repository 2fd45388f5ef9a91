/// Where a claim stands: who has it, what is missing from whom since when, and how long it usually takes.
@NullMarked
package portability.claims.standing;

import org.jspecify.annotations.NullMarked;
