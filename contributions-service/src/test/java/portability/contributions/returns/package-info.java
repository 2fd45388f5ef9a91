@NullMarked
package portability.contributions.returns;

import org.jspecify.annotations.NullMarked;
