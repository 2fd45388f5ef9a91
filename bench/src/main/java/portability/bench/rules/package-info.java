/// How long one determination takes, and what it allocates.
@NullMarked
package portability.bench.rules;

import org.jspecify.annotations.NullMarked;
