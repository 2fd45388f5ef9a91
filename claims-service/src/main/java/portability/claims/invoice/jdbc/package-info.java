/// Tables of invoices.
@NullMarked
package portability.claims.invoice.jdbc;

import org.jspecify.annotations.NullMarked;
