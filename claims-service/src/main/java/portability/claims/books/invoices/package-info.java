/// Books what happens to invoices.
@NullMarked
package portability.claims.books.invoices;

import org.jspecify.annotations.NullMarked;
