/// Tests of the book.
@NullMarked
package portability.claims.books;

import org.jspecify.annotations.NullMarked;
