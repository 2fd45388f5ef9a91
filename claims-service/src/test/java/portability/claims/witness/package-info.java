@NullMarked
package portability.claims.witness;

import org.jspecify.annotations.NullMarked;
