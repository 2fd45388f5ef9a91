/// Documents between institutions about invoices.
@NullMarked
package portability.claims.invoice.wire;

import org.jspecify.annotations.NullMarked;
