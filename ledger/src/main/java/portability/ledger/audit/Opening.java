package portability.ledger.audit;

/// How the opening of an entry ends.
public sealed interface Opening {
    /// It is open.
    ///
    /// @param json the payload's JSON, UTF-8, with everything in clear
    record Opened(String json) implements Opening {}

    /// The log has no such entry.
    record UnknownEntry() implements Opening {}

    /// Whom it is about was erased.
    record Erased() implements Opening {}

    /// Whoever asks may not read it for the purpose given, or gave none.
    record PurposeRefused() implements Opening {}
}
