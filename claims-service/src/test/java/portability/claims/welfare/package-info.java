@NullMarked
package portability.claims.welfare;

import org.jspecify.annotations.NullMarked;
