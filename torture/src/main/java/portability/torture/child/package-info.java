/// The ledger alone in a process that is there to be killed.
@NullMarked
package portability.torture.child;

import org.jspecify.annotations.NullMarked;
