/// Runs cases and tells what came of them.
@NullMarked
package portability.conformance.run;

import org.jspecify.annotations.NullMarked;
