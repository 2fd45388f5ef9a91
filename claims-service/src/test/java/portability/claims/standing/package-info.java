@NullMarked
package portability.claims.standing;

import org.jspecify.annotations.NullMarked;
