@NullMarked
package portability.claims.welfare.floor;

import org.jspecify.annotations.NullMarked;
