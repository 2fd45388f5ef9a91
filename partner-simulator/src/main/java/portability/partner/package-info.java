/// A partner in the hand of whoever tests a node: what it is told, and what it says.
@NullMarked
package portability.partner;

import org.jspecify.annotations.NullMarked;
