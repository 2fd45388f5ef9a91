package portability.claims.offset;

import java.util.Optional;
import org.joda.money.Money;
import portability.claims.Octets;
import portability.claims.payment.Amount;

/// What is deducted, or why nothing is.
///
/// @param toPerson what of the arrears the person gets; empty where that is not known here
/// @param percent  at most so many per cent of an instalment, decimal digits; empty where nothing is deducted of any
/// @param steps    a `DeductionAnswer`, serialised, of which only the steps are there: by which rules
public record Answer(
        Amount fromArrears,
        Amount fromOngoing,
        Optional<Amount> toPerson,
        Optional<Denial> denial,
        String words,
        String percent,
        Octets steps) {
    private static final int LONGEST_WORDS = 400;

    /// Why not all of it.
    public enum Denial {
        NOTHING_PAID,
        TOO_LATE,
        OWN_LAW,
        CONTESTED,
        OTHER
    }

    public Answer {
        if (fromArrears.money().isNegative() || fromOngoing.money().isNegative())
            throw new IllegalArgumentException("no less than nothing is deducted");
        if (!fromArrears.money().isSameCurrency(fromOngoing.money()))
            throw new IllegalArgumentException("an answer is in one currency");
        if (words.length() > LONGEST_WORDS) throw new IllegalArgumentException("too many words");
        if (denial.filter(Denial.OTHER::equals).isPresent() && words.isBlank())
            throw new IllegalArgumentException("another reason is said in words");
    }

    /// Nothing is deducted.
    public static Answer refused(Money asked, Denial denial, String words) {
        var nothing = Amount.of(asked.multipliedBy(0));
        return new Answer(nothing, nothing, Optional.empty(), Optional.of(denial), words, "", Octets.none());
    }

    /// All that will be deducted.
    public Money granted() {
        return fromArrears.money().plus(fromOngoing.money());
    }
}
