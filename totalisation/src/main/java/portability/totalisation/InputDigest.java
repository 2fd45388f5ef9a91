package portability.totalisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.OtherBenefit.Kind;
import portability.totalisation.question.Question;

/// SHA-256 over question and career in one canonical text: the order in which periods were given does not
/// matter.
final class InputDigest {
    private static final Comparator<InsurancePeriod> CANONICAL = Comparator.comparing(InsurancePeriod::span)
            .thenComparing(InsurancePeriod::reference)
            .thenComparing(InputDigest::line);

    private InputDigest() {}

    static String of(Career career, Question question) {
        var text = new StringBuilder(question(question));
        append(text, "own", career.own());
        career.foreign().stream()
                .sorted(Comparator.comparing(ForeignRecord::state))
                .forEach(record -> append(
                        text,
                        record.state() + "|" + record.communicated() + "|" + text(record.ownRight())
                                + record.paysFrom().map(day -> "|" + day).orElse(""),
                        record.periods()));
        career.figures()
                .forEach((name, value) -> text.append("figure|")
                        .append(name)
                        .append('|')
                        .append(value.stripTrailingZeros().toPlainString())
                        .append('\n'));
        return sha256(text.toString());
    }

    private static String question(Question question) {
        var person = question.claimant();
        var claim = question.claim();
        var nationalities = person.nationalities().stream().map(Country::code).collect(Collectors.joining(","));
        return String.join(
                        "|",
                        question.institution().toString(),
                        question.branch().name(),
                        person.birthDate().toString(),
                        person.sex().name(),
                        nationalities,
                        person.status().name(),
                        person.residence().code(),
                        person.household().name(),
                        claim.lodgedWith().toString(),
                        claim.lodgedOn().toString(),
                        claim.arrivedOn().toString(),
                        text(claim.requestedStart()))
                + "\n"
                + declared(claim)
                + contingency(question.contingency());
    }

    /// Nothing where nothing was chosen or named, so that such a question has the digest it always had.
    private static String declared(Claim claim) {
        var option = claim.option().map(choice -> "option|" + choice + "\n").orElse("");
        return claim.otherBenefits().stream()
                .map(InputDigest::benefit)
                .sorted()
                .map(benefit -> "other|" + benefit + "\n")
                .collect(Collectors.joining("", option, ""));
    }

    /// A pension all or nothing of which is voluntary has the text it always had; what else is told of it comes after.
    private static String benefit(OtherBenefit benefit) {
        boolean voluntary =
                benefit.voluntary().isPositive() && benefit.voluntary().equals(benefit.perMonth());
        var text = new StringBuilder("OtherBenefit[state=" + benefit.state() + ", perMonth=" + benefit.perMonth()
                + ", samePerson=" + (benefit.kind() == Kind.SAME_PERSON) + ", voluntary=" + voluntary + "]");
        if (!benefit.isPension()) text.append("|income");
        if (benefit.voluntary().isPositive() && !voluntary)
            text.append("|voluntary ").append(benefit.voluntary());
        benefit.net().ifPresent(net -> text.append("|net ").append(net));
        if (benefit.reducedToo()) text.append("|reduced too");
        return text.toString();
    }

    /// Nothing for an age, so that such a question has the digest it always had.
    private static String contingency(Contingency contingency) {
        return switch (contingency) {
            case Contingency.OldAge _ -> "";
            case Contingency.Incapacity(var since, var under, var percent, var types) ->
                "incapacity|" + since + "|" + under + "|" + text(percent) + "|" + new TreeMap<>(types) + "\n";
            case Contingency.Death(var on, var deceased, var claimant, var others) ->
                "death|" + on + "|" + deceased + "|" + claimant + "|" + others + "\n";
        };
    }

    private static void append(StringBuilder text, String head, List<InsurancePeriod> periods) {
        text.append(head).append('\n');
        periods.stream()
                .sorted(CANONICAL)
                .forEach(period -> text.append(line(period)).append('\n'));
    }

    /// One that counts for every branch has the text it always had.
    private static String line(InsurancePeriod period) {
        var line = String.join(
                "|",
                period.reference(),
                period.legislation().code(),
                period.institution().toString(),
                period.scheme(),
                period.kind().name(),
                period.activity().name(),
                period.span().start().toString(),
                period.span().end().toString(),
                text(period.reported()
                        .map(quantity -> quantity.amount().toPlainString()
                                + quantity.unit().name())),
                text(period.earnings()),
                text(period.employer()));
        return period.branches().isEmpty() ? line : line + "|" + period.branches();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
