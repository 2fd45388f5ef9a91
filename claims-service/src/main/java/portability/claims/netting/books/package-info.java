/// Settlement and the book: what is open there is due here, and what is settled here is posted there.
@NullMarked
package portability.claims.netting.books;

import org.jspecify.annotations.NullMarked;
