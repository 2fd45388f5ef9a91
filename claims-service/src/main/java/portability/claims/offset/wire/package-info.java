/// Documents between institutions about deductions.
@NullMarked
package portability.claims.offset.wire;

import org.jspecify.annotations.NullMarked;
