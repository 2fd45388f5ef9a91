package portability.claims.health.card;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.claims.health.card.CardTable.Found;

/// Whether a card entitles on a day.
///
/// @param cardId the case of the card that decides; empty where none of that number and birth date is known
/// @param no     why not; empty: it does
/// @param body   responsible for health, as the card says
public record Validity(Optional<String> cardId, Optional<No> no, String body) {
    /// Why not.
    public enum No {
        /// No card of that number and birth date is known here.
        UNKNOWN,
        NOT_YET,
        EXPIRED,
        WITHDRAWN
    }

    /// Of several of one number, the one that entitles; else the one that lasts longest.
    static Validity of(List<Found> cards, LocalDate birthDate, LocalDate day) {
        var hers = cards.stream()
                .filter(card -> card.row().birthDate().equals(birthDate.toString()))
                .toList();
        return hers.stream()
                .min(Comparator.<Found>comparingInt(card -> no(card, day).isEmpty() ? 0 : 1)
                        .thenComparing(card -> card.row().until(), Comparator.reverseOrder()))
                .map(card -> new Validity(
                        Optional.of(card.cardId()), no(card, day), card.row().body()))
                .orElseGet(() -> new Validity(Optional.empty(), Optional.of(No.UNKNOWN), ""));
    }

    private static Optional<No> no(Found card, LocalDate day) {
        var row = card.row();
        if (!row.withdrawn().isEmpty() && !day.isBefore(LocalDate.parse(row.withdrawn())))
            return Optional.of(No.WITHDRAWN);
        if (day.isBefore(LocalDate.parse(row.from()))) return Optional.of(No.NOT_YET);
        return day.isBefore(LocalDate.parse(row.until())) ? Optional.empty() : Optional.of(No.EXPIRED);
    }
}
