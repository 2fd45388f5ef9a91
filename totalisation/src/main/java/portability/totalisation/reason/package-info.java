/// The rules a step can name, and their sentences.
@NullMarked
package portability.totalisation.reason;

import org.jspecify.annotations.NullMarked;
