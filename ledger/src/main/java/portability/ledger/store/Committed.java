package portability.ledger.store;

/// A submission is durable.
///
/// @param firstLeaf  the place of its first event; where it had none, that of the next event to come
/// @param events     how many
/// @param recordedAt microseconds since 1970
public record Committed(long firstLeaf, int events, long recordedAt) {}
