/// Tests of exact arithmetic.
@NullMarked
package portability.totalisation.exact;

import org.jspecify.annotations.NullMarked;
