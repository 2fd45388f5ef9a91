package portability.claims.standing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.claim.Handover.Handed;
import portability.claims.claim.NeedsOfficer;
import portability.claims.standing.ClaimTimes.Usual;
import portability.claims.standing.Standing;
import portability.claims.standing.Standing.Missing;
import portability.claims.standing.Standing.Stage;
import portability.claims.standing.Standing.What;
import portability.claims.standing.words.Asked.Day;

/// The sentences whoever claims reads.
class ToldStandingTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant LATE = Instant.parse("2025-03-03T23:30:00Z");
    private static final Instant DUE = Instant.parse("2025-05-30T10:00:00Z");
    /// Of what the notice asks for, by this institution of another, and by another of this one.
    private static final Asked ASKED = asked(DUE.minusSeconds(1));

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void a_sentence_has_the_same_places_in_every_language(Sentence sentence) {
        assertThat(ToldStanding.languages().stream()
                        .map(words -> places(words.phrase(sentence)))
                        .distinct())
                .hasSize(1);
        assertThat(ToldStanding.languages().stream()
                        .map(words -> words.phrase(sentence))
                        .distinct())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "fr-MA", "nl", ""})
    void every_state_a_claim_can_be_in_is_told_in_every_language(String language) {
        for (var stage : Stage.values())
            for (var what : What.values())
                for (var owing : List.of("NL:SVB", "DE:DRV"))
                    for (var need : NeedsOfficer.values()) {
                        var told = told(stage, List.of(new Missing(owing, what, LATE)), Optional.of(need), language);
                        assertThat(told.lines())
                                .allSatisfy(
                                        line -> assertThat(line).isNotBlank().doesNotContain("{", "}", "null"));
                    }
    }

    @Test
    void tells_in_plain_english_who_owes_what_since_when_and_what_is_usual() {
        var told = told(
                Stage.RECORDS_AWAITED, List.of(new Missing("DE:DRV", What.RECORD, LATE)), Optional.empty(), "en-GB");
        assertThat(told.language()).isEqualTo("en");
        assertThat(told.lines())
                .containsExactly(
                        "Your claim of 1 March 2025 is with us. Before anything can be calculated, every institution must say "
                                + "what insurance it knows.",
                        // Half past eleven in London is the next day in Amsterdam.
                        "Since 4 March 2025, we are waiting for DE:DRV to tell us of your insurance there.",
                        "We asked DE:DRV to answer by 30 May 2025.",
                        "With DE:DRV, claims like this usually take 41 days here: half of the last 12 took no longer.",
                        "How long claims with MA:CNSS usually take is not known yet.",
                        "However long this takes, your claim keeps its day: 1 March 2025.");
    }

    @Test
    void says_nothing_of_waiting_once_it_is_done() {
        assertThat(told(Stage.DONE, List.of(), Optional.empty(), "es").lines())
                .singleElement()
                .asString()
                .startsWith("Su solicitud del 1 de marzo de 2025 ha terminado");
    }

    @Test
    void says_whose_day_has_passed() {
        var late = DUE.plusSeconds(1);
        assertThat(lines(new Missing("DE:DRV", What.RECORD, LATE), late))
                .contains("We had asked DE:DRV to answer by 30 May 2025. That day has passed; we ask again.");
        assertThat(lines(new Missing("NL:SVB", What.RECORD, LATE), late))
                .contains("MA:CNSS had asked us to answer by 30 May 2025. We are late.");
        assertThat(lines(new Missing("NL:SVB", What.RECORD, LATE), LATE))
                .contains("MA:CNSS asked us to answer by 30 May 2025.");
    }

    private static List<String> lines(Missing missing, Instant now) {
        return ToldStanding.of(
                        standing(Stage.RECEIVED, List.of(missing), Optional.empty()),
                        _ -> Optional.empty(),
                        asked(now),
                        "en",
                        AMSTERDAM)
                .lines();
    }

    private static Asked asked(Instant now) {
        return new Asked(
                missing -> missing.what() == What.RECORD
                        ? Optional.of(new Day(missing.institution().equals("NL:SVB") ? "MA:CNSS" : "NL:SVB", DUE))
                        : Optional.empty(),
                now);
    }

    private static final Handed HANDED = new Handed(
            "DE:DRV", "222", "DE:DRV/4f0c", "f-1", "she lives there", true, DUE, true, Optional.empty(), true);

    private static Standing standing(Stage stage, List<Missing> missing, Optional<NeedsOfficer> need) {
        return new Standing(
                "NL:SVB",
                LocalDate.of(2025, 3, 1),
                stage,
                List.of("DE:DRV", "MA:CNSS"),
                missing,
                Collections.emptySortedMap(),
                List.of(),
                stage == Stage.FORWARDING || stage == Stage.FORWARDED ? Optional.of(HANDED) : Optional.empty(),
                need);
    }

    private static ToldStanding told(Stage stage, List<Missing> missing, Optional<NeedsOfficer> need, String language) {
        return ToldStanding.of(
                standing(stage, missing, need),
                partner -> partner.equals("DE:DRV") ? Optional.of(new Usual(41, 12)) : Optional.empty(),
                ASKED,
                language,
                AMSTERDAM);
    }

    private static Set<String> places(String phrase) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{\\w+}").matcher(phrase).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
