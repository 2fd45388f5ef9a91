/// Deductions, told to whom they are about.
@NullMarked
package portability.claims.offset.words;

import org.jspecify.annotations.NullMarked;
