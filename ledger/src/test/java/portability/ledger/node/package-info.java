@NullMarked
package portability.ledger.node;

import org.jspecify.annotations.NullMarked;
