/// Breaks a ledger again and again, as a seed says, and checks after each fault what it promises.
@NullMarked
package portability.torture;

import org.jspecify.annotations.NullMarked;
