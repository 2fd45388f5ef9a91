@NullMarked
package portability.claims.claim.wire;

import org.jspecify.annotations.NullMarked;
