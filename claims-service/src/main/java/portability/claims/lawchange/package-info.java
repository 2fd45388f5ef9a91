/// Claims decided under a law that is another one by now, as far as that changes what was determined.
@NullMarked
package portability.claims.lawchange;

import org.jspecify.annotations.NullMarked;
