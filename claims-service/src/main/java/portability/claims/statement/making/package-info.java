/// A statement is put together: own part, partners' parts, and what is kept of those that are not heard.
@NullMarked
package portability.claims.statement.making;

import org.jspecify.annotations.NullMarked;
