package portability.ledger.privacy;

/// What is left of an event about a person or case that was erased: that it happened. No handler hears it.
///
/// @param name    as it is stored
/// @param version of its shape
/// @param subject who was erased, by the id the log knows
public record ErasedFact(String name, int version, String subject) {}
