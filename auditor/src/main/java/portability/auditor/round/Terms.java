package portability.auditor.round;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a round is about: a line of each offer, `round`, name, proposer, currency, value date, last day, participants
/// apart by commas.
///
/// @param participants each once, in the order of their names
/// @param decimals     of the currency's minor unit, ISO 4217
public record Terms(
        String roundId,
        String proposer,
        String currency,
        LocalDate valueDate,
        LocalDate lastDay,
        List<String> participants,
        int decimals) {
    static final Pattern INSTITUTION = Pattern.compile("[A-Z]{2}:[A-Z0-9][A-Z0-9_-]{0,31}");
    /// A round or a window: whose it is, and its name there.
    static final Pattern NAME = Pattern.compile(INSTITUTION.pattern() + "/[0-9A-Za-z-]{1,64}");

    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) ((0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?)");
    private static final int FEWEST = 3;
    private static final int FIELDS = 7;

    /// @throws NotProved if the line is none, or what it says makes no round
    static Terms read(List<String> fields) {
        if (fields.size() != FIELDS || !fields.getFirst().equals("round"))
            throw new NotProved("the terms of the round cannot be read");
        try {
            var terms = new Terms(
                    fields.get(1),
                    fields.get(2),
                    fields.get(3),
                    LocalDate.parse(fields.get(4)),
                    LocalDate.parse(fields.get(5)),
                    List.of(fields.get(6).split(",", -1)),
                    Currency.getInstance(fields.get(3)).getDefaultFractionDigits());
            terms.require();
            return terms;
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new NotProved("the terms of the round cannot be read");
        }
    }

    private void require() {
        if (participants.size() < FEWEST
                || !participants.equals(List.copyOf(new TreeSet<>(participants)))
                || !participants.stream()
                        .allMatch(each -> INSTITUTION.matcher(each).matches()))
            throw new NotProved("a round has three participants or more, each once, in the order of their names");
        if (!participants.contains(proposer) || !NAME.matcher(roundId).matches() || !roundId.startsWith(proposer + "/"))
            throw new NotProved("the round is not named after a participant that proposed it");
    }

    /// @throws NotProved if that is no amount in the round's currency, to its minor unit
    BigDecimal amount(String text) {
        var read = AMOUNT.matcher(text);
        if (!read.matches() || !read.group(1).equals(currency))
            throw new NotProved("an amount is not in the currency of the round");
        var amount = new BigDecimal(read.group(2));
        if (amount.scale() != decimals) throw new NotProved("an amount is not written to its minor unit");
        return amount;
    }

    /// `EUR -12.30`.
    public String text(BigDecimal amount) {
        return currency + " " + amount.setScale(decimals).toPlainString();
    }

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
}
