@NullMarked
package portability.claims.work;

import org.jspecify.annotations.NullMarked;
