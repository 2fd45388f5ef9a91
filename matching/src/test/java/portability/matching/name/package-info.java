@NullMarked
package portability.matching.name;

import org.jspecify.annotations.NullMarked;
