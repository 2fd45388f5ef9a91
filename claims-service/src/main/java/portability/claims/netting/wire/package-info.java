/// What two institutions say to each other about a settlement window.
@NullMarked
package portability.claims.netting.wire;

import org.jspecify.annotations.NullMarked;
