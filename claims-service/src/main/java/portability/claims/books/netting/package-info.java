/// What is due in the book goes into settlement windows, and what becomes of it there is booked.
@NullMarked
package portability.claims.books.netting;

import org.jspecify.annotations.NullMarked;
