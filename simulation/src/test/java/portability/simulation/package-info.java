@NullMarked
package portability.simulation;

import org.jspecify.annotations.NullMarked;
