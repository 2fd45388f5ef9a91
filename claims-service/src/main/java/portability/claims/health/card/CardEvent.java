package portability.claims.health.card;

import java.time.LocalDate;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a card.
public sealed interface CardEvent {
    /// The case.
    String cardId();

    record CardIssued(
            @Subject String cardId, String by, @Personal Card card) implements CardEvent {}

    /// It is valid no more.
    ///
    /// @param from first day
    record CardWithdrawn(
            @Subject String cardId, String by, @Personal LocalDate from, String reason) implements CardEvent {}
}
