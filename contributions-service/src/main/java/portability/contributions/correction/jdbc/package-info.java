/// Requests for corrections in tables.
@NullMarked
package portability.contributions.correction.jdbc;

import org.jspecify.annotations.NullMarked;
