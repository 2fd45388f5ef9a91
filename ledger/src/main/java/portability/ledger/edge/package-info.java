/// The gRPC edge every service shares: who calls, what the role may do, how failures are told.
@NullMarked
package portability.ledger.edge;

import org.jspecify.annotations.NullMarked;
