@NullMarked
package portability.agreements.wiring;

import org.jspecify.annotations.NullMarked;
