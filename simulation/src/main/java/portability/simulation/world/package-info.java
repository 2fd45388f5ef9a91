/// Time, chance, faults and the network, all from one seed.
@NullMarked
package portability.simulation.world;

import org.jspecify.annotations.NullMarked;
