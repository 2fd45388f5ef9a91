/// A determination told in sentences.
@NullMarked
package portability.agreements.explanation;

import org.jspecify.annotations.NullMarked;
