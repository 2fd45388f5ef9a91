@NullMarked
package portability.ledger.store;

import org.jspecify.annotations.NullMarked;
