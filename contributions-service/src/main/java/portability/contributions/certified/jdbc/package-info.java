/// Certified records in tables.
@NullMarked
package portability.contributions.certified.jdbc;

import org.jspecify.annotations.NullMarked;
