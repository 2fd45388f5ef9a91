@NullMarked
package portability.matching;

import org.jspecify.annotations.NullMarked;
