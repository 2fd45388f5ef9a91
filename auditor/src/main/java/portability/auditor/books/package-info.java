/// Checks the book between institutions that a claims log holds, with no code of what posts it.
@NullMarked
package portability.auditor.books;

import org.jspecify.annotations.NullMarked;
