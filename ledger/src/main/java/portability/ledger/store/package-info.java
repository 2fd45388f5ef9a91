/// The log in PostgreSQL, over plain JDBC: one writer appends, anyone reads. Knows no framework.
@NullMarked
package portability.ledger.store;

import org.jspecify.annotations.NullMarked;
