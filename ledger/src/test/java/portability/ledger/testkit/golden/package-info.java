/// Golden files: events as they were stored, kept so that what is in logs is read for ever.
@NullMarked
package portability.ledger.testkit.golden;

import org.jspecify.annotations.NullMarked;
