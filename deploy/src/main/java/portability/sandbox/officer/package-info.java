/// What an officer's commands about law and certificates print and read.
@NullMarked
package portability.sandbox.officer;

import org.jspecify.annotations.NullMarked;
