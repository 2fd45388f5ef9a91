@NullMarked
package portability.agreements.recorded;

import org.jspecify.annotations.NullMarked;
