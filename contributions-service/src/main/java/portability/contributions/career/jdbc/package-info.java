/// Careers at any two times, in tables.
@NullMarked
package portability.contributions.career.jdbc;

import org.jspecify.annotations.NullMarked;
