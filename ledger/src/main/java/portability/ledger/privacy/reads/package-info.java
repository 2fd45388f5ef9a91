/// The record of reads: who read whose data, for what purpose, on what legal basis.
@NullMarked
package portability.ledger.privacy.reads;

import org.jspecify.annotations.NullMarked;
