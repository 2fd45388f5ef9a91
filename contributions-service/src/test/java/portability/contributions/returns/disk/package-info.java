@NullMarked
package portability.contributions.returns.disk;

import org.jspecify.annotations.NullMarked;
