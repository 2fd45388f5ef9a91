@NullMarked
package portability.claims.edge;

import org.jspecify.annotations.NullMarked;
