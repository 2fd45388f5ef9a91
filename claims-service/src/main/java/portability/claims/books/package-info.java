/// The book between this institution and its partners: accounts, entries that balance, and what is open.
@NullMarked
package portability.claims.books;

import org.jspecify.annotations.NullMarked;
