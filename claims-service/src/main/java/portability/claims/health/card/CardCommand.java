package portability.claims.health.card;

import java.time.LocalDate;

/// What can be done with a card. Every case may come twice; the second time changes nothing.
public sealed interface CardCommand {
    record Issue(String by, Card card) implements CardCommand {}

    /// @param from first day on which it is valid no more
    record Withdraw(String by, LocalDate from, Reason reason) implements CardCommand {}

    /// Why a card is withdrawn.
    enum Reason {
        LOST,
        INSURANCE_ENDED,
        DEATH,
        ERROR
    }
}
