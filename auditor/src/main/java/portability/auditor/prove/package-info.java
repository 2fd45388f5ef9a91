/// Proofs of one entry, and of one checkpoint being the beginning of another.
@NullMarked
package portability.auditor.prove;

import org.jspecify.annotations.NullMarked;
