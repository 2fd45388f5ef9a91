/// Tests of what is decided on the way back from a restore.
@NullMarked
package portability.claims.restore;

import org.jspecify.annotations.NullMarked;
