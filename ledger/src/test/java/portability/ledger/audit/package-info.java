@NullMarked
package portability.ledger.audit;

import org.jspecify.annotations.NullMarked;
