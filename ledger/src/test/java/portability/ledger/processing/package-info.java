@NullMarked
package portability.ledger.processing;

import org.jspecify.annotations.NullMarked;
