/// Who may act for whom.
@NullMarked
package portability.contributions.mandate;

import org.jspecify.annotations.NullMarked;
