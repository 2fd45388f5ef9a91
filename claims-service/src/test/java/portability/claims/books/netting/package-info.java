/// Tests of settlement windows in the book.
@NullMarked
package portability.claims.books.netting;

import org.jspecify.annotations.NullMarked;
