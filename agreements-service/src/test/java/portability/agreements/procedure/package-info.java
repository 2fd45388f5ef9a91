@NullMarked
package portability.agreements.procedure;

import org.jspecify.annotations.NullMarked;
