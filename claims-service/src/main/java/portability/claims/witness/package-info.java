/// What this institution has seen of other logs, and of its own: each must only grow, and have one history.
@NullMarked
package portability.claims.witness;

import org.jspecify.annotations.NullMarked;
