/// Insured time: spans, counting, conversion, overlap, totalisation.
@NullMarked
package portability.totalisation.periods;

import org.jspecify.annotations.NullMarked;
