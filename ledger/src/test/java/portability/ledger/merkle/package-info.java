@NullMarked
package portability.ledger.merkle;

import org.jspecify.annotations.NullMarked;
