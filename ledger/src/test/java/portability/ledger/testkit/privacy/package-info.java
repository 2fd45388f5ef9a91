/// For tests: keys of persons in a database, and no service around them.
@NullMarked
package portability.ledger.testkit.privacy;

import org.jspecify.annotations.NullMarked;
