/// The way back after a restore: what partners hold is fetched from them, and the gap is stated to them.
@NullMarked
package portability.claims.restore.recovery;

import org.jspecify.annotations.NullMarked;
