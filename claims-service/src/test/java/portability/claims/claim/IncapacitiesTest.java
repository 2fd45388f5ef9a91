package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Benefit.LegislationType;
import portability.claims.claim.ClaimCommand.PassRefusalsOn;
import portability.claims.claim.ClaimCommand.TakeIncapacityFacts;
import portability.claims.claim.ClaimCommand.TellLegislations;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.IncapacityFactsReceived;
import portability.claims.claim.ClaimEvent.IncapacityFactsSaid;
import portability.claims.claim.ClaimEvent.LegislationsToldLate;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RefusalsPassedOn;
import portability.claims.claim.ClaimEvent.TurnMayHaveCome;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.Decision;

/// What becomes known of an incapacity after it was claimed for, and what follows.
class IncapacitiesTest {
    private Claim claim = Claim.unknown();

    @Test
    void what_is_told_later_holds_and_all_are_told_once() {
        lodged(Facts.mixedInvalidity());
        happens(new OwnRecordCertified(CLAIM, NL, Facts.record(NL)));
        happens(new Determined(
                CLAIM, NL, Octets.of(Determination.getDefaultInstance().toByteString())));
        var before = claim.basis();
        assertThat(decide(new TellLegislations("officer-1", Map.of("NL", LegislationType.A))))
                .as("known already")
                .isEmpty();
        assertThat(decide(new TellLegislations("officer-1", Map.of("NL", LegislationType.B, "MA", LegislationType.B))))
                .singleElement()
                .isInstanceOf(IncapacityFactsSaid.class);
        assertThat(known(claim))
                .isEqualTo(Map.of("DE", LegislationType.B, "NL", LegislationType.B, "MA", LegislationType.B));
        assertThat(claim.determination()).as("is made again").isEmpty();
        assertThat(claim.basis()).isNotEqualTo(before);
        assertThat(NextStep.due(claim, false))
                .contains(new NextStep.Dispatch(DE, Errand.INCAPACITY), new NextStep.Dispatch(MA, Errand.INCAPACITY));
    }

    @Test
    void it_is_told_only_of_an_invalidity_at_the_contact_institution_and_before_anyone_decides() {
        refused(Refusal.UNKNOWN_CLAIM);
        lodged(Facts.file());
        refused(Refusal.NOT_INVALIDITY);
        claim = Claim.unknown();
        happens(new ClaimNoticeReceived(CLAIM, MA, "notice", Facts.invalidity(), List.of()));
        refused(Refusal.NOT_CONTACT);
        claim = Claim.unknown();
        lodged(Facts.invalidity());
        decided(NL, "OTHER_STATE_PAYS");
        refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void who_refused_is_passed_on_only_where_a_decision_rests_on_it_that_another_state_pays() {
        lodged(Facts.invalidity());
        decided(DE, "NO_TOTALISED_RIGHT");
        assertThat(NextStep.due(claim, false)).doesNotContain(new NextStep.PassRefusalsOn());
        assertThat(decide(new PassRefusalsOn())).isEmpty();
        decided(MA, "WITHDRAWN");
        decided(NL, "OTHER_STATE_PAYS");
        assertThat(NextStep.due(claim, false)).contains(new NextStep.PassRefusalsOn());
        assertThat(decide(new PassRefusalsOn()))
                .containsExactly(
                        new RefusalsPassedOn(CLAIM, NL, new IncapacityFacts(1, new TreeMap<>(), List.of("DE"))),
                        new TurnMayHaveCome(CLAIM, NL));
        assertThat(decide(new PassRefusalsOn())).isEmpty();
        assertThat(NextStep.due(claim, false)).doesNotContain(new NextStep.PassRefusalsOn());
    }

    @Test
    void the_newest_holds_and_only_whoever_relied_on_another_state_looks_again() {
        happens(new ClaimNoticeReceived(CLAIM, MA, "notice", Facts.invalidity(), List.of()));
        var first = new IncapacityFacts(1, new TreeMap<>(Map.of("NL", LegislationType.A)), List.of());
        var second = new IncapacityFacts(2, new TreeMap<>(Map.of("NL", LegislationType.A)), List.of("DE"));
        assertThat(decide(new TakeIncapacityFacts(NL, "f-2", second)))
                .containsExactly(new IncapacityFactsReceived(CLAIM, NL, "f-2", second));
        assertThat(decide(new TakeIncapacityFacts(NL, "f-1", first)))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "f-1", SetAside.FACTS_ALREADY_THERE));
        assertThat(claim.incapacity()).isEqualTo(second);
        decided(MA, "OTHER_STATE_PAYS");
        var third = new IncapacityFacts(3, second.legislations(), List.of("DE", "NL"));
        assertThat(decide(new TakeIncapacityFacts(NL, "f-3", third)))
                .containsExactly(new IncapacityFactsReceived(CLAIM, NL, "f-3", third), new TurnMayHaveCome(CLAIM, MA));
    }

    @Test
    void whoever_had_decided_when_the_types_came_looks_again() {
        happens(new ClaimNoticeReceived(CLAIM, MA, "notice", Facts.invalidity(), List.of()));
        decided(MA, "NO_TOTALISED_RIGHT");
        var types = new IncapacityFacts(1, new TreeMap<>(Map.of("NL", LegislationType.A)), List.of());
        assertThat(decide(new TakeIncapacityFacts(NL, "f-1", types)))
                .containsExactly(
                        new IncapacityFactsReceived(CLAIM, NL, "f-1", types), new LegislationsToldLate(CLAIM, MA));
        var refusals = new IncapacityFacts(2, types.legislations(), List.of("DE"));
        assertThat(decide(new TakeIncapacityFacts(NL, "f-2", refusals)))
                .containsExactly(new IncapacityFactsReceived(CLAIM, NL, "f-2", refusals));
    }

    @Test
    void it_is_forwarded_as_it_is_known_by_then() {
        lodged(Facts.invalidity());
        decide(new TellLegislations("officer-1", Map.of("NL", LegislationType.A)));
        decide(new ClaimCommand.Forward("officer-1", DE, "", true, "she lives there", NOON));
        assertThat(HandingOver.file(CLAIM, claim).benefit())
                .isInstanceOfSatisfying(
                        Benefit.Invalidity.class,
                        invalidity -> assertThat(invalidity.legislations()).isEqualTo(Map.of("NL", LegislationType.A)));
    }

    @Test
    void what_is_said_is_numbered() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IncapacityFacts(0, new TreeMap<>(), List.of("DE")));
        assertThatIllegalArgumentException().isThrownBy(() -> new IncapacityFacts(1, new TreeMap<>(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncapacityFacts(1, new TreeMap<>(), List.of("Germany")));
    }

    private static Map<String, LegislationType> known(Claim claim) {
        var benefit = claim.incapacity().in(claim.opening().orElseThrow().file().benefit());
        return benefit instanceof Benefit.Invalidity invalidity ? invalidity.legislations() : Map.of();
    }

    private void lodged(ClaimFile file) {
        happens(new ClaimLodged(CLAIM, NL, "request-1", file));
    }

    private void decided(String institution, String reason) {
        var decision = Decision.newBuilder()
                .setDecisionId("d-" + institution)
                .setDetermination(
                        Determination.newBuilder().setInstitution(institution).setRefusalReason(reason))
                .build();
        happens(new Decided(
                CLAIM, institution, "d-" + institution, "officer-1", NOON, Octets.of(decision.toByteString())));
    }

    private void refused(Refusal why) {
        assertThatThrownBy(() -> decide(new TellLegislations("officer-1", Map.of("NL", LegislationType.A))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private List<ClaimEvent> decide(ClaimCommand command) {
        var events = new ClaimDecisions(CLAIM, claim).decide(command);
        events.forEach(this::happens);
        return events;
    }

    private void happens(ClaimEvent event) {
        claim = claim.evolve(event);
    }
}
