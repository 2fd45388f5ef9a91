@NullMarked
package portability.matching.pairs;

import org.jspecify.annotations.NullMarked;
