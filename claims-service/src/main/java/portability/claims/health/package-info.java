/// Rights to health care where a person lives, at another institution's charge. Pure but for the way in.
@NullMarked
package portability.claims.health;

import org.jspecify.annotations.NullMarked;
