/// Documents that are signed and erasable: header, commitments, signature.
@NullMarked
package portability.ledger.seal;

import org.jspecify.annotations.NullMarked;
