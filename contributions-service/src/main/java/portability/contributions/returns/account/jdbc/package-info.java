/// What is due on returns, paid and reminded, in tables.
@NullMarked
package portability.contributions.returns.account.jdbc;

import org.jspecify.annotations.NullMarked;
