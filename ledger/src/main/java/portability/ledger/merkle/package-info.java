/// The Merkle tree of the log, its proofs and its signed checkpoints: docs/log-format.md.
@NullMarked
package portability.ledger.merkle;

import org.jspecify.annotations.NullMarked;
