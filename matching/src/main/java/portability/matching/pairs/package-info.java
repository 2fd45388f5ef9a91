/// Labelled pairs, and how well they are told apart.
@NullMarked
package portability.matching.pairs;

import org.jspecify.annotations.NullMarked;
