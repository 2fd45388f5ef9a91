/// Real PostgreSQL for tests: a container where an engine answers, the embedded server otherwise.
@NullMarked
package portability.ledger.testkit.postgres;

import org.jspecify.annotations.NullMarked;
