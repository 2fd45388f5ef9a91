/// Tests of invoices in the book.
@NullMarked
package portability.claims.books.invoices;

import org.jspecify.annotations.NullMarked;
