/// Case files: what a lawyer writes, read strictly.
@NullMarked
package portability.conformance.format;

import org.jspecify.annotations.NullMarked;
