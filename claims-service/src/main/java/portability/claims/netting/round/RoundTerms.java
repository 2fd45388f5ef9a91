package portability.claims.netting.round;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.claim.CaseId;
import portability.kernel.InstitutionId;

/// What a round is about.
///
/// @param roundId      named after its proposer, as a window is named
/// @param participants the proposer among them, each once, in the order of their names: 3 to 40
/// @param currency     ISO 4217: what windows leave in other currencies is not in it
/// @param valueDate    when the banks are to pay
/// @param lastDay      until when everybody has to have signed
public record RoundTerms(
        String roundId,
        String proposer,
        List<String> participants,
        String currency,
        LocalDate valueDate,
        LocalDate lastDay) {
    /// Two need no round.
    public static final int FEWEST = 3;

    public static final int MOST = 40;

    /// @throws IllegalArgumentException if those are no terms
    public RoundTerms {
        participants = List.copyOf(participants);
        participants.forEach(InstitutionId::parse);
        if (!List.copyOf(new TreeSet<>(participants)).equals(participants))
            throw new IllegalArgumentException("each participant once, in the order of their names");
        if (participants.size() < FEWEST || participants.size() > MOST)
            throw new IllegalArgumentException("a round has " + FEWEST + " to " + MOST + " participants");
        if (!participants.contains(proposer)
                || CaseId.contactIn(roundId)
                        .filter(named -> named.toString().equals(proposer))
                        .isEmpty()) throw new IllegalArgumentException("its proposer takes part, and names it");
        if (lastDay.isAfter(valueDate)) throw new IllegalArgumentException("it is paid once everybody has signed");
        try {
            currency = CurrencyUnit.of(currency).getCode();
        } catch (IllegalCurrencyException _) {
            throw new IllegalArgumentException("no such currency");
        }
    }

    CurrencyUnit unit() {
        return CurrencyUnit.of(currency);
    }

    /// All but one.
    public List<String> others(String institution) {
        return participants.stream().filter(each -> !each.equals(institution)).toList();
    }

    /// How it stands in what is signed.
    List<String> fields() {
        return List.of(
                "round",
                roundId,
                proposer,
                currency,
                valueDate.toString(),
                lastDay.toString(),
                String.join(",", participants));
    }

    static RoundTerms read(List<String> fields) {
        return new RoundTerms(
                fields.get(1),
                fields.get(2),
                List.of(fields.get(6).split(",", -1)),
                fields.get(3),
                LocalDate.parse(fields.get(4)),
                LocalDate.parse(fields.get(5)));
    }
}
