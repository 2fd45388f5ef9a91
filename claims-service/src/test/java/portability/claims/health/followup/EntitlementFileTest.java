package portability.claims.health.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.Category;
import portability.claims.health.EntitlementFile;
import portability.claims.health.EntitlementFile.Status;
import portability.claims.health.HealthCommand.Hear;
import portability.claims.health.HealthCommand.Say;
import portability.claims.health.HealthRight;
import portability.claims.health.Patient;
import portability.claims.health.Said;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Cause;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.kernel.DateSpan;
import portability.proto.agreements.v1.EntitlementStep;
import portability.totalisation.health.EntitlementDocument;
import portability.totalisation.health.EntitlementDocument.Event;

/// What may be said when on an entitlement document, and that both institutions come to what the rule says.
class EntitlementFileTest {
    private static final String ID = "BE:INAMI/4f0c";
    private static final String RESIDENCE = "BE:INAMI";
    private static final String COMPETENT = "NL:SVB";
    private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    private static final Patient ANA = new Patient("Peeters", "Ana", LocalDate.of(1958, 3, 4), Map.of());
    private static final Ask ASK = new Ask(ANA, Category.PENSIONER, "BE", JAN, "", "", "");
    private static final Right RIGHT =
            new Right(ANA, Category.PENSIONER, "BE", JAN, Optional.empty(), "", "NL:CAK", "", Octets.none());

    private int next;

    @Test
    void a_document_goes_from_request_to_end_and_care_is_charged_from_registration() {
        var file = EntitlementFile.none();
        file = said(file, RESIDENCE, ASK);
        assertThat(file.status()).isEqualTo(Status.REQUESTED);
        assertThat(HealthRight.of(ID, file)).isEmpty();
        file = said(file, COMPETENT, RIGHT);
        assertThat(HealthRight.of(ID, file).orElseThrow().covers(JAN.plusDays(20)))
                .isFalse();
        file = said(file, RESIDENCE, new Registration(JAN.plusDays(9), ""));
        file = said(file, COMPETENT, new End(JAN.plusMonths(6), Cause.MOVED, ""));
        var right = HealthRight.of(ID, file).orElseThrow();
        assertThat(right.chargedFrom()).contains(JAN.plusDays(9));
        assertThat(right.covers(JAN.plusDays(8))).isFalse();
        assertThat(right.covers(JAN.plusDays(9))).isTrue();
        assertThat(right.covers(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(right.covers(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(right.debtorBody()).isEqualTo("NL:CAK");
        assertThat(right.creditorBody()).isEqualTo(RESIDENCE);
        assertThat(file.status()).isEqualTo(Status.ENDED);
    }

    @Test
    void whose_turn_it_is_not_is_refused() {
        var asked = said(EntitlementFile.none(), RESIDENCE, ASK);
        refused(asked, RESIDENCE, RIGHT, Refusal.OTHER_ROLE);
        refused(asked, RESIDENCE, new Registration(JAN, ""), Refusal.OUT_OF_TURN);
        refused(asked, COMPETENT, new End(JAN, Cause.ERROR, ""), Refusal.OUT_OF_TURN);
        var issued = said(asked, COMPETENT, RIGHT);
        refused(issued, COMPETENT, RIGHT, Refusal.OUT_OF_TURN);
        refused(issued, COMPETENT, new Denial(Denial.Why.NOT_INSURED, ""), Refusal.OUT_OF_TURN);
        refused(issued, COMPETENT, new Registration(JAN, ""), Refusal.OTHER_ROLE);
        refused(
                issued,
                RESIDENCE,
                new OtherDays(Optional.of(JAN), Optional.empty(), Cause.ERROR, ""),
                Refusal.OTHER_ROLE);
        refused(
                issued,
                COMPETENT,
                new OtherDays(Optional.empty(), Optional.of(JAN), Cause.ERROR, ""),
                Refusal.OUT_OF_TURN);
        var declined = said(issued, RESIDENCE, new Declined(Declined.Why.NOT_FOUND, ""));
        var registered = said(declined, RESIDENCE, new Registration(JAN, ""));
        refused(registered, RESIDENCE, new Registration(JAN.plusDays(1), ""), Refusal.OUT_OF_TURN);
        var ended = said(registered, RESIDENCE, new End(JAN.plusDays(40), Cause.DEATH, ""));
        refused(ended, COMPETENT, new End(JAN.plusDays(50), Cause.DEATH, ""), Refusal.OUT_OF_TURN);
        refused(ended, RESIDENCE, new Reply(last(ended), true, ""), Refusal.OUT_OF_TURN);
        assertThat(said(ended, COMPETENT, new Reply(last(ended), true, "")).facts())
                .hasSize(6);
    }

    @Test
    void the_same_again_is_the_same_and_something_else_under_its_name_is_refused() {
        var said = new Said("d-1", RESIDENCE, COMPETENT, "officer-1");
        var file = after(EntitlementFile.none(), new Say(said, ASK));
        assertThat(file.decide(ID, new Say(said, ASK))).isEmpty();
        var other = new Ask(ANA, Category.WORKER, "BE", JAN, "", "", "");
        assertThatThrownBy(() -> file.decide(ID, new Say(said, other)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REQUEST_ID_REUSED));
    }

    /// Both speak as they like; each hears the other's words in their order, at any moment later.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void however_their_words_cross_both_come_to_what_the_rule_says(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 200; run++) crossed(random);
    }

    private void crossed(Random random) {
        var residence = EntitlementFile.none();
        var competent = EntitlementFile.none();
        var toCompetent = new ArrayList<Hear>();
        var toResidence = new ArrayList<Hear>();
        for (int step = 0; step < 30; step++) {
            switch (random.nextInt(4)) {
                case 0 -> residence = speak(residence, RESIDENCE, random, toCompetent);
                case 1 -> competent = speak(competent, COMPETENT, random, toResidence);
                case 2 -> competent = hear(competent, toCompetent);
                default -> residence = hear(residence, toResidence);
            }
        }
        while (!toCompetent.isEmpty()) competent = hear(competent, toCompetent);
        while (!toResidence.isEmpty()) residence = hear(residence, toResidence);
        assertThat(HealthRight.of(ID, residence)).isEqualTo(HealthRight.of(ID, competent));
        assertThat(residence.status()).isEqualTo(competent.status());
        assertThat(residence.facts()).hasSameSizeAs(competent.facts());
        var happened = EntitlementTrace.happened(residence);
        assertThat(EntitlementTrace.happened(competent)).isEqualTo(happened);
        HealthRight.of(ID, residence).ifPresent(right -> isAsTheRuleSays(right, happened));
    }

    private static void isAsTheRuleSays(HealthRight right, List<EntitlementStep> happened) {
        List<Event> events = happened.stream().map(EntitlementFileTest::event).toList();
        var state = EntitlementDocument.of(events).value();
        assertThat(state.refused()).isEmpty();
        var within = new DateSpan(JAN.minusYears(1), JAN.plusYears(3));
        var charged = state.charged(within);
        assertThat(right.chargedFrom()).isEqualTo(charged.map(DateSpan::start));
        for (var day = within.start(); day.isBefore(within.end()); day = day.plusDays(3)) {
            var asked = day;
            assertThat(right.covers(day))
                    .isEqualTo(charged.filter(span -> !asked.isBefore(span.start()) && asked.isBefore(span.end()))
                            .isPresent());
        }
    }

    private static Event event(EntitlementStep step) {
        var day = LocalDate.parse(step.getDay());
        return switch (step.getKind()) {
            case ENTITLEMENT_STEP_KIND_REQUESTED -> new Event.Requested(day);
            case ENTITLEMENT_STEP_KIND_ISSUED -> new Event.Issued(day);
            case ENTITLEMENT_STEP_KIND_REGISTERED -> new Event.Registered(day);
            case ENTITLEMENT_STEP_KIND_CHANGED -> new Event.Changed(day);
            case ENTITLEMENT_STEP_KIND_ENDED -> new Event.Cancelled(day);
            case ENTITLEMENT_STEP_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(step);
        };
    }

    private EntitlementFile speak(EntitlementFile file, String who, Random random, List<Hear> way) {
        var day = JAN.plusDays(random.nextInt(400));
        Word word = switch (random.nextInt(7)) {
            case 0 -> ASK;
            case 1 ->
                new Right(
                        ANA,
                        Category.PENSIONER,
                        "BE",
                        JAN,
                        random.nextBoolean() ? Optional.empty() : Optional.of(day.plusDays(1)),
                        "",
                        "",
                        "",
                        Octets.none());
            case 2 -> new Registration(day, "");
            case 3 -> new OtherDays(Optional.of(day), Optional.empty(), Cause.INSURANCE, "");
            case 4 -> new OtherDays(Optional.empty(), Optional.of(day), Cause.INSURANCE, "");
            case 5 -> new End(day, Cause.MOVED, "");
            default -> new Declined(Declined.Why.NOT_FOUND, "");
        };
        // Only whoever opened the case begins it.
        if (file.facts().isEmpty() && who.equals(COMPETENT)) return file;
        var said = saying(who);
        try {
            var grown = after(file, new Say(said, word));
            way.add(new Hear(said, word));
            return grown;
        } catch (Refused _) {
            return file;
        }
    }

    private static EntitlementFile hear(EntitlementFile file, List<Hear> way) {
        if (way.isEmpty()) return file;
        var heard = way.removeFirst();
        var events = file.decide(ID, heard);
        assertThat(events)
                .as("what could be said is taken: %s after %s", heard, file)
                .hasSize(1);
        return file.evolve(events.getFirst());
    }

    private Said saying(String sender) {
        return new Said("d" + next++, sender, sender.equals(RESIDENCE) ? COMPETENT : RESIDENCE, "officer-1");
    }

    private EntitlementFile said(EntitlementFile file, String sender, Word word) {
        return after(file, new Say(saying(sender), word));
    }

    private static EntitlementFile after(EntitlementFile file, Say command) {
        var grown = file;
        for (var event : file.decide(ID, command)) grown = grown.evolve(event);
        return grown;
    }

    private void refused(EntitlementFile file, String sender, Word word, Refusal refusal) {
        assertThatThrownBy(() -> said(file, sender, word))
                .isInstanceOfSatisfying(
                        Refused.class, thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }

    private static String last(EntitlementFile file) {
        return file.facts().getLast().said().documentId();
    }
}
