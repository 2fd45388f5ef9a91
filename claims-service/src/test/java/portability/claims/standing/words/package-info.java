@NullMarked
package portability.claims.standing.words;

import org.jspecify.annotations.NullMarked;
