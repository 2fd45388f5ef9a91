/// Families and residences that change after a claim was lodged: told at one institution of a case, known at all.
@NullMarked
package portability.claims.situation;

import org.jspecify.annotations.NullMarked;
