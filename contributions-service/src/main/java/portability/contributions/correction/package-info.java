/// What persons say is missing or wrong in their careers, followed to its answer.
@NullMarked
package portability.contributions.correction;

import org.jspecify.annotations.NullMarked;
