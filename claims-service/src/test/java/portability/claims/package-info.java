@NullMarked
package portability.claims;

import org.jspecify.annotations.NullMarked;
