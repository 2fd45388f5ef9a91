/// Requests that were answered, in a table.
@NullMarked
package portability.contributions.request.jdbc;

import org.jspecify.annotations.NullMarked;
