/// What a patient is told about planned care.
@NullMarked
package portability.claims.health.planned.words;

import org.jspecify.annotations.NullMarked;
