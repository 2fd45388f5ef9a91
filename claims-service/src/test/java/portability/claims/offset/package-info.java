/// Tests of deductions between institutions.
@NullMarked
package portability.claims.offset;

import org.jspecify.annotations.NullMarked;
