/// Keys: one per person or case, wrapped under a key that is in no database, and what the node's own secret yields.
@NullMarked
package portability.ledger.privacy.keys;

import org.jspecify.annotations.NullMarked;
