/// Who looked at whose data.
@NullMarked
package portability.ledger.privacy.reads;

import org.jspecify.annotations.NullMarked;
