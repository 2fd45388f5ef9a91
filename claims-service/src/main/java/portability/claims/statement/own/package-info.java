/// What this institution itself has of a person, and what that is worth by its law.
@NullMarked
package portability.claims.statement.own;

import org.jspecify.annotations.NullMarked;
