package portability.claims.health.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.card.CardCommand.Issue;
import portability.claims.health.card.CardCommand.Withdraw;
import portability.claims.health.card.CardEvent.CardIssued;
import portability.claims.health.card.CardEvent.CardWithdrawn;

/// A card and whether it was withdrawn. Pure: decides and evolves.
///
/// @param withdrawn first day on which it is valid no more, whatever is printed on it
public record CardFile(Optional<Card> card, Optional<LocalDate> withdrawn) {
    public static CardFile none() {
        return new CardFile(Optional.empty(), Optional.empty());
    }

    /// @throws Refused REQUEST_ID_REUSED, UNKNOWN_CARD, OUT_OF_TURN
    public List<CardEvent> decide(String cardId, CardCommand command) {
        return switch (command) {
            case Issue(var by, var issued) -> {
                if (card.isEmpty()) yield List.of(new CardIssued(cardId, by, issued));
                if (card.get().equals(issued)) yield List.of();
                throw new Refused(Refusal.REQUEST_ID_REUSED);
            }
            case Withdraw(var by, var from, var reason) -> {
                if (card.isEmpty()) throw new Refused(Refusal.UNKNOWN_CARD);
                // An earlier day may turn out; a later one would let a withdrawn card live again.
                if (withdrawn.filter(from::isAfter).isPresent()) throw new Refused(Refusal.OUT_OF_TURN);
                yield withdrawn.filter(from::equals).isPresent()
                        ? List.of()
                        : List.of(new CardWithdrawn(cardId, by, from, reason.name()));
            }
        };
    }

    public CardFile evolve(CardEvent event) {
        return switch (event) {
            case CardIssued e -> new CardFile(Optional.of(e.card()), withdrawn);
            case CardWithdrawn e -> new CardFile(card, Optional.of(e.from()));
        };
    }
}
