/// Seals the personal values of an event when it is stored, and opens them when it is read.
@NullMarked
package portability.ledger.privacy.sealing;

import org.jspecify.annotations.NullMarked;
