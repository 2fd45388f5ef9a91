@NullMarked
package portability.ledger.edge;

import org.jspecify.annotations.NullMarked;
