@NullMarked
package portability.contributions.wiring;

import org.jspecify.annotations.NullMarked;
