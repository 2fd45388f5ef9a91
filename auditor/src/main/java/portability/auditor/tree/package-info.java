/// Merkle trees and proofs, as RFC 6962 and RFC 9162 describe them.
@NullMarked
package portability.auditor.tree;

import org.jspecify.annotations.NullMarked;
