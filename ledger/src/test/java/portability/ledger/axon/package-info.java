@NullMarked
package portability.ledger.axon;

import org.jspecify.annotations.NullMarked;
