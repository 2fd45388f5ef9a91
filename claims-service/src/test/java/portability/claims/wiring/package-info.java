@NullMarked
package portability.claims.wiring;

import org.jspecify.annotations.NullMarked;
