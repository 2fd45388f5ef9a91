@NullMarked
package portability.claims.invoice;

import org.jspecify.annotations.NullMarked;
