@NullMarked
package portability.claims.claim;

import org.jspecify.annotations.NullMarked;
