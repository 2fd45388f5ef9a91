/// The law one institution applies, and its determinations.
@NullMarked
package portability.agreements;

import org.jspecify.annotations.NullMarked;
