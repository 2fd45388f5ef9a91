@NullMarked
package portability.claims.situation;

import org.jspecify.annotations.NullMarked;
