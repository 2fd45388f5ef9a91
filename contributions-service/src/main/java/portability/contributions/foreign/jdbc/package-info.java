/// Kept records of other institutions, in a table.
@NullMarked
package portability.contributions.foreign.jdbc;

import org.jspecify.annotations.NullMarked;
