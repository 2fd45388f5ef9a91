package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.types.v1.Sex;
import portability.sandbox.home.ServiceKind;

/// Persons, links, mandates and requests for corrections by commands, against a node that answers what it is told to.
class CareerCommandsTest {
    private static final String FATIMA = "p-1  El Amrani, Fatima, born 1958-01-20, MA, DE:DRV 111";

    @TempDir
    Path directory = Path.of("");

    private final CareerAnswersOfTests answers = new CareerAnswersOfTests();
    private @Nullable RunningNodeOfTests node;

    @BeforeEach
    void start() throws IOException {
        node = new RunningNodeOfTests(directory.resolve("home"), "DE:DRV")
                .with(ServiceKind.CONTRIBUTIONS, answers.contributions, answers.links, answers.corrections);
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    private Said run(String... arguments) {
        return Said.by(node == null ? List.of() : node.options(), arguments);
    }

    private <T> T asked(Class<T> request) {
        return request.cast(answers.asked.getLast());
    }

    private static void says(Said said, String... lines) {
        assertThat(said).isEqualTo(new Said(0, String.join("\n", lines) + "\n", ""));
    }

    @Test
    void a_person_is_registered() {
        says(
                run(
                        "person",
                        "register",
                        "--number=111",
                        "--family-name=El Amrani",
                        "--given-names=Fatima",
                        "--born=1958-01-20",
                        "--sex=FEMALE",
                        "--nationality=MA",
                        "--nationality=NL",
                        "--request-id=r-1"),
                "Registered as p-1.");
        var request = asked(RegisterPersonRequest.class);
        assertThat(request.getRequestId()).isEqualTo("r-1");
        assertThat(request.getPerson().getSex()).isEqualTo(Sex.SEX_FEMALE);
        assertThat(request.getPerson().getNationalitiesList()).containsExactly("MA", "NL");
        assertThat(request.getPerson().getNumbers(0).getInstitution()).isEqualTo("DE:DRV");
    }

    @Test
    void a_person_is_found_by_a_number_of_any_institution() {
        says(run("person", "find", "--number=7", "--at=MA:CNSS"), FATIMA);
        assertThat(asked(FindPersonRequest.class).getNumber().getInstitution()).isEqualTo("MA:CNSS");
    }

    @Test
    void whoever_may_be_meant_by_a_name_is_told_with_the_reasons() {
        says(
                run("person", "find", "--name=Fatma Amrani", "--born=1958"),
                "93.4 %  " + FATIMA,
                "  Fatma = Fatima (form of one name); only known: El; birth date year only, sex not told",
                "More may be meant than could be compared: say the birth date, or another name.");
    }

    @Test
    void a_person_is_shown_over_time() {
        says(
                run("person", "show", "--person=p-1"),
                FATIMA,
                "  searched for as fatima el amrani",
                "  nationality NL from 1995-01-01, recorded 2026-01-02T00:00:00Z  [f-1]",
                "  is also p-2");
    }

    @Test
    void a_link_is_proposed_decided_by_another_officer_and_listed() {
        says(
                run("link", "propose", "--person=p-1", "--other=p-2", "--unlink", "--reason=two faces"),
                "Proposed; another officer decides: link decide.");
        assertThat(asked(ProposeLinkRequest.class).getChange()).isEqualTo(LinkChange.LINK_CHANGE_UNLINK);
        says(run("link", "decide", "--person=p-1", "--other=p-2", "--as=officer-2"), "Confirmed.");
        assertThat(asked(DecideLinkRequest.class).getDecline()).isFalse();
        says(
                run("link", "list"),
                "p-1 and p-2 are one person's: proposed by officer-1 at 2026-01-02T00:00:00Z; not decided");
        says(run("link", "list", "--person=p-1"), "Nothing is proposed.");
        assertThat(run("link", "list", "--as=somebody").exit()).isEqualTo(2);
    }

    @Test
    void a_mandate_is_granted_revoked_and_listed() {
        says(
                run(
                        "mandate",
                        "grant",
                        "--person=p-1",
                        "--helper=karim",
                        "--helper-name=Karim",
                        "--scope=SEE",
                        "--scope=CLAIM",
                        "--from=2026-01-01",
                        "--until=2026-12-31",
                        "--evidence=a letter"),
                "Mandate m-1.");
        assertThat(asked(GrantMandateRequest.class).getScopesList())
                .containsExactly(MandateScope.MANDATE_SCOPE_SEE, MandateScope.MANDATE_SCOPE_CLAIM);
        says(run("mandate", "revoke", "--person=p-1", "--mandate=m-1", "--reason=she asked"), "Revoked.");
        says(
                run("mandate", "list", "--person=p-1"),
                "m-1  Karim (karim) may claim from 2026-01-01 until 2026-12-31, on a letter");
    }

    @Test
    void a_request_is_lodged_listed_and_shown() {
        says(
                run(
                        "correction",
                        "lodge",
                        "--person=p-1",
                        "--concern=MISSING",
                        "--from=1984-03",
                        "--words=I worked there.",
                        "--wanted=count it"),
                "Request C-4T7K-02QM-9XWB, received 2026-01-02; to be answered by 2026-02-02.");
        assertThat(asked(LodgeCorrectionRequest.class).getStatement().getConcern())
                .isEqualTo(CorrectionConcern.CORRECTION_CONCERN_MISSING);
        says(
                run("correction", "list", "--overdue", "--day=2026-03-01"),
                "C-4T7K-02QM-9XWB  ASKED, received 2026-01-02; to be answered by 2026-02-02; OVERDUE, reminders: 2");
        assertThat(asked(ListOpenCorrectionsRequest.class).getOnlyOverdue()).isTrue();
        says(
                run("correction", "show", "--number=" + CareerAnswersOfTests.NUMBER),
                "C-4T7K-02QM-9XWB  REFUSED, received 2026-01-02; to be answered by 2026-02-02",
                "You want: count it",
                "We do not change your career.");
    }

    @Test
    void a_request_is_answered_one_way_and_with_what_it_changes() {
        var number = "--number=" + CareerAnswersOfTests.NUMBER;
        says(
                run("correction", "answer", number, "--words=yes", "--accept", "--found=period-1"),
                "Answered.",
                "FOUND  period-1");
        assertThat(asked(AnswerCorrectionRequest.class)
                        .getAccepted()
                        .getChanges(0)
                        .getFoundPeriodId())
                .isEqualTo("period-1");
        assertThat(run("correction", "answer", number, "--words=no", "--refuse", "--basis=AOW art. 6")
                        .exit())
                .isZero();
        assertThat(asked(AnswerCorrectionRequest.class)
                        .getRefused()
                        .getGrounds()
                        .getLegalBasis())
                .isEqualTo("AOW art. 6");
        assertThat(run("correction", "answer", number, "--words=theirs", "--forward=MA:CNSS")
                        .exit())
                .isZero();
        assertThat(asked(AnswerCorrectionRequest.class).getForwarded().getInstitution())
                .isEqualTo("MA:CNSS");
        assertThat(run("correction", "answer", number, "--words=both", "--accept", "--refuse")
                        .exit())
                .isEqualTo(2);
    }
}
