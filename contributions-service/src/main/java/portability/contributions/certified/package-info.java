/// Which certified records still say what the career says.
@NullMarked
package portability.contributions.certified;

import org.jspecify.annotations.NullMarked;
