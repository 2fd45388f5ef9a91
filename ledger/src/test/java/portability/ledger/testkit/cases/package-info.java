/// Worked cases as they are written, for tests that ask a service what a case expects.
@NullMarked
package portability.ledger.testkit.cases;

import org.jspecify.annotations.NullMarked;
