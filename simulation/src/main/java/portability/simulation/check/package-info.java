/// What must hold in the end, whatever went wrong.
@NullMarked
package portability.simulation.check;

import org.jspecify.annotations.NullMarked;
