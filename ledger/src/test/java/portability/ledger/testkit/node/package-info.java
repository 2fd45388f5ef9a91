/// A node's identity for tests: keys, properties, tokens.
@NullMarked
package portability.ledger.testkit.node;

import org.jspecify.annotations.NullMarked;
