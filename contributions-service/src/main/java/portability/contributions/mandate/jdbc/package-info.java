/// Mandates as they are now, in tables.
@NullMarked
package portability.contributions.mandate.jdbc;

import org.jspecify.annotations.NullMarked;
