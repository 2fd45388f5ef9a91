package portability.claims.exchange.pair;

/// What an inbox says to a document.
public sealed interface InboxAnswer {
    /// It is taken, now.
    record Taken(InboxEvent event) implements InboxAnswer {}

    /// A document of that number was taken before; whether it is this one, [Inbox#objection] tells.
    record TakenBefore(long pairSeq) implements InboxAnswer {}

    /// It is not taken.
    ///
    /// @param expectedSeq the number awaited
    record NotTaken(RefusalReason reason, long expectedSeq) implements InboxAnswer {}
}
