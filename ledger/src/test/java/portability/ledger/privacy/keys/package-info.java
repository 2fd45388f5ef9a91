@NullMarked
package portability.ledger.privacy.keys;

import org.jspecify.annotations.NullMarked;
