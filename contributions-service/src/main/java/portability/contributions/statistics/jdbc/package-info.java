/// Persons and careers, read one after the other.
@NullMarked
package portability.contributions.statistics.jdbc;

import org.jspecify.annotations.NullMarked;
