/// Tests of deductions in the book.
@NullMarked
package portability.claims.books.offsets;

import org.jspecify.annotations.NullMarked;
