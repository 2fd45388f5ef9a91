/// Tests of statements of the book.
@NullMarked
package portability.claims.books.statement;

import org.jspecify.annotations.NullMarked;
