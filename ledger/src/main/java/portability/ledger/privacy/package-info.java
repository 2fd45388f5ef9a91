/// Personal data in the log: what is personal, and whose it is.
@NullMarked
package portability.ledger.privacy;

import org.jspecify.annotations.NullMarked;
