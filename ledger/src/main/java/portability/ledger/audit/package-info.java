/// The log as auditors and the other services of the node read it: checkpoints, proofs, entries as they are stored.
@NullMarked
package portability.ledger.audit;

import org.jspecify.annotations.NullMarked;
