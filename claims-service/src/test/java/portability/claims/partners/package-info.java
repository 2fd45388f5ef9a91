@NullMarked
package portability.claims.partners;

import org.jspecify.annotations.NullMarked;
