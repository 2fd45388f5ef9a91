/// Exact fractions: what is carried until the last step rounds.
@NullMarked
package portability.totalisation.exact;

import org.jspecify.annotations.NullMarked;
