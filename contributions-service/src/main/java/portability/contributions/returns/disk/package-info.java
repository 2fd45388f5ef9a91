/// What of a return is too much for memory, and lies on disk until it is dealt with.
@NullMarked
package portability.contributions.returns.disk;

import org.jspecify.annotations.NullMarked;
