package portability.agreements.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.CompetentInstitution;
import portability.proto.agreements.v1.DropInstrumentProposalRequest;
import portability.proto.agreements.v1.EnactInstrumentStepRequest;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.FindCompetentInstitutionRequest;
import portability.proto.agreements.v1.FindFocalPointRequest;
import portability.proto.agreements.v1.GetInstrumentRequest;
import portability.proto.agreements.v1.GetInstrumentResponse;
import portability.proto.agreements.v1.InstitutionRole;
import portability.proto.agreements.v1.InstrumentStep;
import portability.proto.agreements.v1.ListInstrumentsRequest;
import portability.proto.agreements.v1.ListedInstrument;
import portability.proto.agreements.v1.PairAnswer;
import portability.proto.agreements.v1.ProposeInstrumentStepRequest;
import portability.proto.agreements.v1.Standing;
import portability.proto.types.v1.Branch;

/// The register as its clients meet it.
class RegisterServiceTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void lists_every_instrument_page_by_page_in_order() {
        List<String> ids = new ArrayList<>();
        var request = ListInstrumentsRequest.newBuilder().setPageSize(200);
        do {
            var page = register("officer-1").listInstruments(request.build());
            page.getInstrumentsList().stream().map(ListedInstrument::getId).forEach(ids::add);
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(ids).hasSizeGreaterThanOrEqualTo(602).doesNotHaveDuplicates().isSorted();
        assertRefused(
                () -> register("officer-1")
                        .listInstruments(request.setPageSize(201).build()),
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE");
    }

    @Test
    void every_pair_has_an_answer_with_who_talks_to_whom() {
        var loaded = find("DE", "MA", "2025-01-06");
        assertThat(loaded.getAnswer()).isEqualTo(PairAnswer.PAIR_ANSWER_RULES_LOADED);
        assertThat(loaded.getFindings(0).getRules()).isEqualTo("DE-MA-1981");
        assertThat(loaded.getBodiesOfOneList()).anyMatch(body -> body.getName().startsWith("Deutsche Renten"));
        assertThat(loaded.getBodiesOfOtherList())
                .anyMatch(body -> body.getName().contains("CNSS"));
        var known = find("CH", "PH", "2025-01-06");
        assertThat(known.getAnswer())
                .isIn(PairAnswer.PAIR_ANSWER_KNOWN_NOT_LOADED, PairAnswer.PAIR_ANSWER_RULES_LOADED);
        assertThat(known.getFindings(0).getInstrument().getSource().getTitle()).isNotBlank();
        assertThat(find("KP", "NP", "2025-01-06").getAnswer()).isEqualTo(PairAnswer.PAIR_ANSWER_NONE_KNOWN);
        assertThat(find("CA-QC", "FR", "2025-01-06").getNotesList()).hasSize(1);
        assertRefused(() -> find("Quebec", "FR", "2025-01-06"), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(() -> find("CA", "FR", "2025-02-30"), Code.INVALID_ARGUMENT, "INVALID_DATE");
    }

    @Test
    void says_who_is_competent_by_branch_and_role_and_whom_to_turn_to() {
        assertThat(competent("NL", Branch.BRANCH_SICKNESS, InstitutionRole.INSTITUTION_ROLE_HEALTH_SETTLEMENT))
                .extracting(CompetentInstitution::getInstitution)
                .containsExactly("NL:CAK");
        assertThat(competent("DE", Branch.BRANCH_OLD_AGE, InstitutionRole.INSTITUTION_ROLE_BENEFITS))
                .singleElement()
                .satisfies(drv -> {
                    assertThat(drv.getInstitution()).isEqualTo("DE:DRV");
                    assertThat(drv.getScheme()).isEqualTo("DE.DRV.OLD_AGE");
                });
        assertThat(competent("KP", Branch.BRANCH_OLD_AGE, InstitutionRole.INSTITUTION_ROLE_UNSPECIFIED))
                .isEmpty();
        var philippines = register("officer-1")
                .findFocalPoint(
                        FindFocalPointRequest.newBuilder().setState("PH").build());
        assertThat(philippines.getBodies(0).getFunctionsList()).contains("FOCAL_POINT");
        assertThat(philippines.getBodies(0).getOpeningHours())
                .as("unknown, not invented")
                .isEmpty();
    }

    /// From the draft to its end, as known at each moment and on each day.
    @Test
    void an_instrument_lives_by_two_officers() {
        var id = "ma-xk-2026";
        var before = Instant.now();
        propose(id, InstrumentStep.INSTRUMENT_STEP_DRAFTED, "2026-01-01");
        assertRefused(() -> enact(id, "1", "officer-1"), Code.FAILED_PRECONDITION, "SAME_OFFICER");
        assertThat(get(id, "2026-06-01", "").getInstrument().getId())
                .as("not enacted yet")
                .isEmpty();
        enact(id, "1", "officer-2");
        propose(id, InstrumentStep.INSTRUMENT_STEP_SIGNED, "2026-02-01");
        enact(id, "2", "officer-2");
        propose(id, InstrumentStep.INSTRUMENT_STEP_IN_FORCE, "2026-03-01");
        enact(id, "3", "officer-2");
        var inForce = Instant.parse(get(id, "2026-03-01", "").getSteps(2).getEnactedAt());
        propose(id, InstrumentStep.INSTRUMENT_STEP_SUSPENDED, "2026-04-01");
        enact(id, "4", "officer-2");
        assertThat(get(id, "2025-12-31", "").getStanding()).isEqualTo(Standing.STANDING_NOT_YET);
        assertThat(get(id, "2026-01-01", "").getStanding()).isEqualTo(Standing.STANDING_DRAFTED);
        assertThat(get(id, "2026-02-28", "").getStanding()).isEqualTo(Standing.STANDING_SIGNED_ONLY);
        assertThat(get(id, "2026-03-31", "").getStanding()).isEqualTo(Standing.STANDING_IN_FORCE);
        assertThat(get(id, "2026-04-01", "").getStanding()).isEqualTo(Standing.STANDING_SUSPENDED);
        assertThat(get(id, "2026-04-01", inForce.toString()).getStanding())
                .as("as it was known before it was suspended")
                .isEqualTo(Standing.STANDING_IN_FORCE);
        assertThat(find("MA", "XK", "2026-03-15").getAnswer()).isEqualTo(PairAnswer.PAIR_ANSWER_MAY_BE_IN_FORCE);
        assertThat(find("MA", "XK", "2026-04-15").getAnswer()).isEqualTo(PairAnswer.PAIR_ANSWER_NOT_IN_FORCE);
        assertRefused(
                () -> get(id, "2026-04-01", before.minusSeconds(60).toString()),
                Code.FAILED_PRECONDITION,
                "NO_LAW_LOADED");
        assertRefused(
                () -> propose(id, InstrumentStep.INSTRUMENT_STEP_SIGNED, "2026-05-01"),
                Code.FAILED_PRECONDITION,
                "STEP_NOT_POSSIBLE");
        assertRefused(
                () -> propose(id, InstrumentStep.INSTRUMENT_STEP_TERMINATED, "2026-03-31"),
                Code.FAILED_PRECONDITION,
                "BEFORE_LAST_STEP");
    }

    @Test
    void an_instrument_of_the_register_is_terminated_and_what_was_seen_stays() {
        var proposal = propose("us-fi", InstrumentStep.INSTRUMENT_STEP_TERMINATED, "2027-01-01");
        assertThat(propose("us-fi", InstrumentStep.INSTRUMENT_STEP_TERMINATED, "2027-01-01"))
                .as("the same request again")
                .isEqualTo(proposal);
        enact("us-fi", proposal, "officer-2");
        assertThat(find("US", "FI", "2026-12-31").getAnswer())
                .isIn(PairAnswer.PAIR_ANSWER_KNOWN_NOT_LOADED, PairAnswer.PAIR_ANSWER_RULES_LOADED);
        assertThat(find("US", "FI", "2027-01-01").getAnswer()).isEqualTo(PairAnswer.PAIR_ANSWER_NOT_IN_FORCE);
        var dropped = propose("us-se", InstrumentStep.INSTRUMENT_STEP_SUSPENDED, "2027-01-01");
        register("officer-2")
                .dropInstrumentProposal(DropInstrumentProposalRequest.newBuilder()
                        .setInstrumentId("us-se")
                        .setProposalId(dropped)
                        .setReason("another state was meant")
                        .build());
        assertRefused(() -> enact("us-se", dropped, "officer-2"), Code.FAILED_PRECONDITION, "PROPOSAL_CLOSED");
        assertRefused(() -> enact("us-no", "1", "officer-2"), Code.NOT_FOUND, "UNKNOWN_INSTRUMENT");
        assertRefused(() -> get("no-such", "", ""), Code.NOT_FOUND, "UNKNOWN_INSTRUMENT");
    }

    private FindAgreementsResponse find(String one, String other, String day) {
        return register("officer-1")
                .findAgreements(FindAgreementsRequest.newBuilder()
                        .setOne(one)
                        .setOther(other)
                        .setDay(day)
                        .setBranch(Branch.BRANCH_OLD_AGE)
                        .build());
    }

    private List<CompetentInstitution> competent(String state, Branch branch, InstitutionRole role) {
        return register("officer-1")
                .findCompetentInstitution(FindCompetentInstitutionRequest.newBuilder()
                        .setState(state)
                        .setBranch(branch)
                        .setRole(role)
                        .build())
                .getInstitutionsList();
    }

    private GetInstrumentResponse get(String id, String day, String knownAt) {
        return register("officer-1")
                .getInstrument(GetInstrumentRequest.newBuilder()
                        .setId(id)
                        .setAsOf(day)
                        .setKnownAt(knownAt)
                        .build());
    }

    private String propose(String id, InstrumentStep step, String day) {
        var request = ProposeInstrumentStepRequest.newBuilder()
                .setRequestId(id + " " + step.getNumber() + " " + day)
                .setInstrumentId(id)
                .setStep(step)
                .setEffectiveOn(day)
                .setReason("Official Journal 1");
        if (step == InstrumentStep.INSTRUMENT_STEP_DRAFTED)
            request.setTitle("Agreement between Morocco and Kosovo")
                    .addStates("MA")
                    .addStates("XK");
        return register("officer-1").proposeInstrumentStep(request.build()).getProposalId();
    }

    private void enact(String id, String proposal, String officer) {
        assertThat(register(officer)
                        .enactInstrumentStep(EnactInstrumentStepRequest.newBuilder()
                                .setInstrumentId(id)
                                .setProposalId(proposal)
                                .build()))
                .isNotNull();
    }
}
