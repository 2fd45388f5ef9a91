/// Invoices for health care between institutions: each a case of its own, at both of them the same, line by line.
@NullMarked
package portability.claims.invoice;

import org.jspecify.annotations.NullMarked;
