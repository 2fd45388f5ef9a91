/// The statement as sentences, in the worker's language.
@NullMarked
package portability.claims.statement.words;

import org.jspecify.annotations.NullMarked;
