/// Why the service says no, as types.
@NullMarked
package portability.agreements.refusal;

import org.jspecify.annotations.NullMarked;
