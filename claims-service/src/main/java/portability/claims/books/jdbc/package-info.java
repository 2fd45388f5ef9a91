/// The book as tables.
@NullMarked
package portability.claims.books.jdbc;

import org.jspecify.annotations.NullMarked;
