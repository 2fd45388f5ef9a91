@NullMarked
package portability.ledger.seal;

import org.jspecify.annotations.NullMarked;
