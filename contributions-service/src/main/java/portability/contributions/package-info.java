/// Careers: what was insured, where, on whose word.
@NullMarked
package portability.contributions;

import org.jspecify.annotations.NullMarked;
