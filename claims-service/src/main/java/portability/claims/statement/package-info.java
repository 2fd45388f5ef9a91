/// What a worker has earned, where, how sure that is and what it is worth: the pure part.
@NullMarked
package portability.claims.statement;

import org.jspecify.annotations.NullMarked;
