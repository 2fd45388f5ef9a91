/// Consents in a table.
@NullMarked
package portability.contributions.consent.jdbc;

import org.jspecify.annotations.NullMarked;
