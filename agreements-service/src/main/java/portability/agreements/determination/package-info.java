/// Questions and determinations on the wire.
@NullMarked
package portability.agreements.determination;

import org.jspecify.annotations.NullMarked;
