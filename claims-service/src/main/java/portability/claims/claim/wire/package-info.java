/// Claims as messages: the contract's words and ours.
@NullMarked
package portability.claims.claim.wire;

import org.jspecify.annotations.NullMarked;
