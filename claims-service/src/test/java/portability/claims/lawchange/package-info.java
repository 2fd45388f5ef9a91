@NullMarked
package portability.claims.lawchange;

import org.jspecify.annotations.NullMarked;
