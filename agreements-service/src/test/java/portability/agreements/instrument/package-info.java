@NullMarked
package portability.agreements.instrument;

import org.jspecify.annotations.NullMarked;
