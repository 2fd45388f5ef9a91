@NullMarked
package portability.ledger.privacy.sealing;

import org.jspecify.annotations.NullMarked;
