/// Statements of the book that two institutions compare by themselves, down to the line.
@NullMarked
package portability.claims.books.statement;

import org.jspecify.annotations.NullMarked;
