/// Contribution returns: checked row by row, posted once however often sent.
@NullMarked
package portability.contributions.returns;

import org.jspecify.annotations.NullMarked;
