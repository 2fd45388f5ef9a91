/// The last answer each institution signed about a person, kept under her key.
@NullMarked
package portability.claims.statement.kept;

import org.jspecify.annotations.NullMarked;
