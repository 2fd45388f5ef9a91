/// What must hold after any fault, checked with SQL and hashes alone: no code of the ledger.
@NullMarked
package portability.torture.check;

import org.jspecify.annotations.NullMarked;
