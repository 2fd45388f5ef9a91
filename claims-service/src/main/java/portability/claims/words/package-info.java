/// Sentences for people, kept by language apart from the code that chooses them.
@NullMarked
package portability.claims.words;

import org.jspecify.annotations.NullMarked;
