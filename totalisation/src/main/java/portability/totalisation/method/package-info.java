/// What an instrument does with calculated amounts: shares, compares, deducts, adds, defers, indexes. Pure
/// functions.
@NullMarked
package portability.totalisation.method;

import org.jspecify.annotations.NullMarked;
