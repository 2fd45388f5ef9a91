/// Work that is done until it is done: one at a time per key, again after a failure.
@NullMarked
package portability.claims.work;

import org.jspecify.annotations.NullMarked;
