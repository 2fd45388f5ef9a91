/// Axon on PostgreSQL: the event store, its names for events, and how commands are sent.
@NullMarked
package portability.ledger.axon;

import org.jspecify.annotations.NullMarked;
