package portability.claims.health.card;

import java.time.LocalDate;
import java.util.regex.Pattern;
import portability.claims.health.Patient;
import portability.kernel.InstitutionId;

/// A card, or the certificate that replaces it for a while, by which its holder gets care that becomes necessary during
/// a stay in another state. Source: Reg. (EC) 883/2004 Art. 19; Reg. (EC) 987/2009 Art. 25.
///
/// @param number as it is printed on it; a certificate has the number of the card that it replaces, or one of its own
/// @param from   first day on which it is valid
/// @param until  first day on which it is not
/// @param body   responsible for health here (`NL:CAK`); empty: this institution
public record Card(Kind kind, Patient patient, String number, LocalDate from, LocalDate until, String body) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,29}");

    /// What it is.
    public enum Kind {
        CARD,
        CERTIFICATE
    }

    public Card {
        if (!NUMBER.matcher(number).matches())
            throw new IllegalArgumentException("a number has 4 to 30 capital letters, digits and hyphens");
        if (!from.isBefore(until)) throw new IllegalArgumentException("a card is valid for a day at least");
        if (!body.isEmpty()) InstitutionId.parse(body);
    }

    @Override
    public String toString() {
        return "Card[" + kind + "]";
    }
}
