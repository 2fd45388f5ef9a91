/// Who the simulator is, and who the node under test is, as their descriptors say.
@NullMarked
package portability.partner.identity;

import org.jspecify.annotations.NullMarked;
