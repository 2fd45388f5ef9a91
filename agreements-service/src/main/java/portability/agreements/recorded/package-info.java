/// Determinations that were made, kept sealed under their case, so that a change of the law can be tried on them.
@NullMarked
package portability.agreements.recorded;

import org.jspecify.annotations.NullMarked;
