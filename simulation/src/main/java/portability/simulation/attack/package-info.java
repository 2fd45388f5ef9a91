/// A partner that behaves badly.
@NullMarked
package portability.simulation.attack;

import org.jspecify.annotations.NullMarked;
