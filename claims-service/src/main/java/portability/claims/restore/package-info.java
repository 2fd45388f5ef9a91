/// This node's own log after a backup was restored: who let it go on, and what was lost.
@NullMarked
package portability.claims.restore;

import org.jspecify.annotations.NullMarked;
