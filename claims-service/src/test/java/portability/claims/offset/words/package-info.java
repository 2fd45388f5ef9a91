/// Tests of what is told of deductions.
@NullMarked
package portability.claims.offset.words;

import org.jspecify.annotations.NullMarked;
