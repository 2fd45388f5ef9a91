/// What changed, in words for whoever claims.
@NullMarked
package portability.claims.situation.words;

import org.jspecify.annotations.NullMarked;
