/// A log held against what others have witnessed of it.
@NullMarked
package portability.auditor.witness;

import org.jspecify.annotations.NullMarked;
