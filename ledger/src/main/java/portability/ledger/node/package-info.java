/// Which institution this node is, and its keys.
@NullMarked
package portability.ledger.node;

import org.jspecify.annotations.NullMarked;
