/// The documents between the simulator and the node, in files: numbered, chained, receipted.
@NullMarked
package portability.partner.pair;

import org.jspecify.annotations.NullMarked;
