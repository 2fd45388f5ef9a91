/// The command line: what a newcomer types first.
@NullMarked
package portability.sandbox;

import org.jspecify.annotations.NullMarked;
