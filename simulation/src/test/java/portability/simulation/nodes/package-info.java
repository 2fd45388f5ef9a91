/// Tests over real services.
@NullMarked
package portability.simulation.nodes;

import org.jspecify.annotations.NullMarked;
