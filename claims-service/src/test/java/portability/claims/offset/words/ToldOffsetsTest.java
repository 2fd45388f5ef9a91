package portability.claims.offset.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.Octets;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Matter;
import portability.claims.offset.Matter.Side;
import portability.claims.offset.Remittance;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// The sentences on what is kept back that whoever claims reads.
class ToldOffsetsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(OffsetSentence.class)
    void a_sentence_has_the_same_places_in_every_language(OffsetSentence sentence) {
        assertThat(ToldOffsets.languages().stream()
                        .map(words -> new TreeSet<>(PLACE.matcher(words.phrase(sentence))
                                .results()
                                .map(place -> place.group())
                                .toList()))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "nl"})
    void every_state_of_a_deduction_is_told_at_both_institutions(String language) {
        var answers = List.of(
                Optional.<Answer>empty(),
                Optional.of(answer("1800.00", "600.00", Optional.empty())),
                Optional.of(answer("0.00", "0.00", Optional.of(Denial.TOO_LATE))),
                Optional.of(answer("0.00", "0.00", Optional.of(Denial.OWN_LAW))));
        for (var side : Side.values())
            for (var cause : Cause.values())
                for (var answer : answers)
                    assertThat(ToldOffsets.of(List.of(matter(side, cause, answer)), true, List.of("BE:FPD"), language))
                            .hasSizeGreaterThan(2)
                            .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "}", "null"));
    }

    @Test
    void what_she_gets_of_arrears_and_what_another_institution_does_stand_in_one_sentence() {
        var granted = matter(Side.PAYER, Cause.PROVISIONAL, Optional.of(answer("1800.00", "600.00", Optional.empty())));
        assertThat(ToldOffsets.of(List.of(granted), false, List.of(), "en"))
                .first()
                .asString()
                .contains("BE:FPD", "2400.00 EUR", "1800.00 EUR", "0.00 EUR", "Articles 72 and 73");
        assertThat(ToldOffsets.of(List.of(), false, List.of(), "en")).isEmpty();
    }

    private static Matter matter(Side side, Cause cause, Optional<Answer> answer) {
        var ask = new Ask(
                cause,
                new Amount("EUR 2400.00"),
                PayeeAccount.iban("BE:FPD", "BE71096123456769"),
                true,
                LocalDate.of(2026, 7, 1),
                "paid from January to June");
        var remitted = answer.filter(given -> given.granted().isPositive())
                .map(_ -> Map.of(
                        "d",
                        new Remittance(new Amount("EUR 1860.00"), "D01", LocalDate.of(2026, 8, 1), Optional.empty())))
                .orElse(Map.of());
        return new Matter("d-1", side, "BE:FPD", ask, Optional.empty(), answer, remitted, false);
    }

    private static Answer answer(String arrears, String ongoing, Optional<Denial> denial) {
        return new Answer(
                new Amount("EUR " + arrears),
                new Amount("EUR " + ongoing),
                Optional.of(new Amount("EUR 0.00")),
                denial,
                "",
                "20",
                Octets.none());
    }
}
