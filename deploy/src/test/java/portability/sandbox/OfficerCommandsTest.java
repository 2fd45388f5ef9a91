package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.proto.agreements.v1.AgreementFinding;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceImplBase;
import portability.proto.agreements.v1.Body;
import portability.proto.agreements.v1.CertificateStanding;
import portability.proto.agreements.v1.CoverageServiceGrpc.CoverageServiceImplBase;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.ExplainedLine;
import portability.proto.agreements.v1.ExplainedSection;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.FindFocalPointRequest;
import portability.proto.agreements.v1.FindFocalPointResponse;
import portability.proto.agreements.v1.Instrument;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.IssueCoverageCertificateResponse;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsResponse;
import portability.proto.agreements.v1.PairAnswer;
import portability.proto.agreements.v1.RegisterServiceGrpc.RegisterServiceImplBase;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.agreements.v1.SimulatedOutcome;
import portability.proto.agreements.v1.Standing;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;
import portability.proto.agreements.v1.WithdrawCoverageCertificateResponse;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;
import portability.sandbox.home.ServiceKind;

/// What an officer's commands ask, say and answer to what cannot be.
class OfficerCommandsTest {
    @TempDir
    Path directory = Path.of("");

    private final Answers answers = new Answers();
    private @Nullable RunningNodeOfTests node;

    @BeforeEach
    void start() throws IOException {
        node = new RunningNodeOfTests(directory.resolve("home"), "DE:DRV")
                .with(ServiceKind.AGREEMENTS, answers.register, answers.coverage, answers.agreements);
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    @Test
    void agreements_tells_what_there_is_between_two_states() {
        answers.found = FindAgreementsResponse.newBuilder()
                .setAnswer(PairAnswer.PAIR_ANSWER_RULES_LOADED)
                .addFindings(AgreementFinding.newBuilder()
                        .setStanding(Standing.STANDING_IN_FORCE)
                        .setRules("US-DE")
                        .setInstrument(Instrument.newBuilder()
                                .setId("us-de")
                                .setTitle("Totalization agreement")
                                .setInForce("1979-12-01")
                                .addBranches("OLD_AGE")))
                .addBodiesOfOne(Body.newBuilder().setState("US").setName("SSA"))
                .build();
        var said = run("agreements", "US", "DE", "--day", "2025-01-06", "--branch", "OLD_AGE");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("An instrument is in force, and its rules are loaded.")
                .contains("IN_FORCE, from 1979-12-01, OLD_AGE")
                .contains("rules: US-DE")
                .contains("hours: unknown; languages: unknown");
        assertThat(answers.asked)
                .containsExactly(FindAgreementsRequest.newBuilder()
                        .setOne("US")
                        .setOther("DE")
                        .setDay("2025-01-06")
                        .setBranch(Branch.BRANCH_OLD_AGE)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "focal-point"})
    void a_branch_that_is_none_is_said_before_anybody_is_asked(String command) {
        var said = command.equals("agreements")
                ? run(command, "US", "DE", "--branch", "PENSIONS")
                : run(command, "US", "--branch", "PENSIONS");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("portability: PENSIONS is no branch.\n");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void what_the_service_refuses_is_one_sentence_with_its_reason() {
        answers.refusal = refusal(Code.INVALID_ARGUMENT, "INVALID_DATE");
        for (var said : List.of(
                run("agreements", "US", "DE", "--day", "soon"),
                run("focal-point", "US"),
                run("simulate", "--request", file("{}")),
                run("explain", "--request", file("{}")),
                run("certificate", "--issue", file("{}")),
                run("certificate", "--verify", file("")),
                run("certificate", "--withdraw", "x"),
                run("affected"))) {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).isEqualTo("portability: the service answered INVALID_ARGUMENT INVALID_DATE.\n");
            assertThat(said.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements US",
                "focal-point",
                "simulate",
                "explain --language fr",
                "certificate",
                "certificate --issue a --verify b",
                "partners --stolen k",
                "partners --stolen k --partner NL:SVB --since 2026-01-01T00:00:00Z",
                "partners --stolen k --signed-with k --partner NL:SVB"
            })
    void what_is_left_out_or_asked_together_is_told_with_the_usage(String arguments) {
        var said = run(arguments.split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: portability " + commandIn(arguments));
    }

    @Test
    void a_state_without_anybody_known_is_said() {
        assertThat(run("focal-point", "XK").out()).isEqualTo("Nobody is known in XK.\n");
        answers.bodies = List.of(Body.newBuilder()
                .setState("PH")
                .setName("SSS")
                .setRole("focal point")
                .setOpeningHours("8 to 5")
                .addLanguages("en")
                .addLanguages("tl")
                .build());
        assertThat(run("focal-point", "PH").out())
                .contains("PH  SSS (focal point)", "hours: 8 to 5; languages: en, tl");
    }

    @Test
    void explain_tells_the_sections_in_the_language_and_says_if_it_is_another() {
        answers.explained = ExplainDeterminationResponse.newBuilder()
                .setLanguage("fr")
                .addSections(ExplainedSection.newBuilder()
                        .setKind("ROUTE")
                        .setAbout("EU-883-2004")
                        .addLines(ExplainedLine.newBuilder()
                                .setText("Il y a un droit.")
                                .setArticleName("Règlement (CE) n° 883/2004 Art. 6")))
                .addSections(ExplainedSection.newBuilder().setKind("CHOICE"))
                .build();
        var question = file("{\"institution\": \"DE:DRV\", \"language\": \"en\"}");
        assertThat(run("explain", "--request", question, "--language", "fr-MA"))
                .isEqualTo(new Said(0, "EU-883-2004\n  Il y a un droit. [Règlement (CE) n° 883/2004 Art. 6]\n", ""));
        assertThat(answers.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExplainDeterminationRequest.class,
                        asked -> assertThat(asked.getQuestion().getLanguage()).isEqualTo("fr-MA"));
        assertThat(run("explain", "--request", question, "--language", "ar").out())
                .startsWith("There is no text in ar; this is fr.\n");
    }

    @Test
    void simulate_puts_each_outcome_beside_today() {
        answers.simulated = SimulateDeterminationResponse.newBuilder()
                .setToday(pension("100.00"))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(pension("120.00"))
                        .setClaimDate("2026-01-06")
                        .setDifferencePerMonth(euro("20.00"))
                        .addAssumptions("LAW_UNCHANGED"))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(pension("95.00"))
                        .setClaimDate("2027-01-06")
                        .setDifferencePerMonth(euro("-5.00")))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(Determination.newBuilder().setRefusalReason("NO_OWN_RIGHT"))
                        .setClaimDate("2028-01-06"))
                .build();
        var said = run("simulate", "--request", file("{\"scenarios\": [{\"claimMonthsLater\": 12}]}"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("today: 100.00 EUR a month from 2025-02-01")
                .contains("1: claimed on 2026-01-06: 120.00 EUR a month", "a month 20.00 more than today")
                .contains("a month 5.00 less than today")
                .contains("3: claimed on 2028-01-06: nothing, NO_OWN_RIGHT")
                .contains("assumed: LAW_UNCHANGED");
        assertThat(answers.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        SimulateDeterminationRequest.class,
                        asked -> assertThat(asked.getScenarios(0).getClaimMonthsLater())
                                .isEqualTo(12));
    }

    @ParameterizedTest
    @CsvSource({
        "simulate, --request, SimulateDeterminationRequest",
        "explain, --request, DetermineRequest",
        "certificate, --issue, IssueCoverageCertificateRequest"
    })
    void a_file_that_is_missing_or_no_such_message_is_named_and_not_quoted(
            String command, String option, String message) {
        var missing = directory.resolve("missing.json").toString();
        assertThat(run(command, option, missing))
                .isEqualTo(new Said(1, "", "portability: Cannot read " + missing + ".\n"));
        var broken = file("{\"birth\": \"1958-01-20\"}");
        assertThat(run(command, option, broken))
                .isEqualTo(new Said(1, "", "portability: " + broken + " is not JSON of a " + message + ".\n"));
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void a_certificate_is_issued_into_a_file_and_its_reasons_are_told() throws IOException {
        var to = directory.resolve("a1.bin");
        var said = run("certificate", "--issue", file("{\"employer\": \"Bau GmbH\"}"), "--to", to.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("Posted for 24 months.\nCertificate id-1, in " + to + ".\n");
        assertThat(Files.readString(to)).isEqualTo("sealed");
        var nowhere = directory.resolve("no/such/directory").toString();
        assertThat(run("certificate", "--issue", file("{}"), "--to", nowhere).err())
                .isEqualTo("portability: Cannot write " + nowhere + ".\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOLDS | | It holds on that day.",
                "HOLDS | 2026-01-01 | It holds on that day, withdrawn from 2026-01-01 on.",
                "NOT_ON_THAT_DAY | | Authentic; it is for 2025-01-01 to 2026-12-31.",
                "WITHDRAWN | 2026-01-01 | Authentic, withdrawn from 2026-01-01 on.",
                "NOT_AUTHENTIC | | Not a certificate of this institution: BAD_SIGNATURE.",
                "ERASED | | It was issued here; whom it was about was erased.",
                "UNSPECIFIED | | The service gave an answer that this command does not know."
            })
    void a_certificate_is_told_by_what_it_is_worth(String standing, @Nullable String withdrawn, String told) {
        answers.verified = VerifyCoverageCertificateResponse.newBuilder()
                .setStanding(CertificateStanding.valueOf("CERTIFICATE_STANDING_" + standing))
                .setFlaw(standing.equals("NOT_AUTHENTIC") ? "BAD_SIGNATURE" : "")
                .setWithdrawnFrom(withdrawn == null ? "" : withdrawn)
                .setFirstDay("2025-01-01")
                .setLastDay("2026-12-31")
                .build();
        assertThat(run("certificate", "--verify", file("sealed"), "--day", "2025-06-01"))
                .isEqualTo(new Said(0, told + "\n", ""));
        assertThat(answers.asked)
                .containsExactly(VerifyCoverageCertificateRequest.newBuilder()
                        .setSealedCertificate(ByteString.copyFromUtf8("sealed"))
                        .setDay("2025-06-01")
                        .build());
        var missing = directory.resolve("missing.bin").toString();
        assertThat(run("certificate", "--verify", missing).err())
                .isEqualTo("portability: Cannot read " + missing + ".\n");
    }

    @Test
    void a_certificate_is_withdrawn_from_a_day_on() {
        assertThat(run("certificate", "--withdraw", "id-1", "--day", "2025-07-01", "--reason", "ended early"))
                .isEqualTo(new Said(0, "Withdrawn from 2025-07-01 on.\n", ""));
        assertThat(answers.asked)
                .containsExactly(WithdrawCoverageCertificateRequest.newBuilder()
                        .setCertificateId("id-1")
                        .setFrom("2025-07-01")
                        .setReason("ended early")
                        .build());
    }

    @Test
    void the_claims_a_law_would_change_are_listed_over_all_pages() {
        var said = run("affected", "--law", "abc");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("""
                        NL:SVB/1  NL.SVB.AOW  AMOUNT, START
                        NL:SVB/2  NL.SVB.AOW  not made again: NO_SCHEME (made by another release of the rules)
                        2 of 3 cases.
                        """);
        assertThat(answers.asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreements US DE",
                "focal-point US",
                "simulate --request x",
                "certificate --withdraw x",
                "affected",
                "partners"
            })
    void nothing_is_asked_of_a_node_that_does_not_run(String arguments) {
        stop();
        var said = run(arguments.split(" "));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("portability: The ")
                .contains("service of DE:DRV does not answer: start the nodes with ./portability up")
                .hasLineCount(1);
    }

    @Test
    void a_node_that_is_none_is_said() {
        assertThat(Said.by(List.of(), "agreements", "US", "DE", "--node", "FR:CNAV")
                        .err())
                .isEqualTo("portability: There is no node FR:CNAV in the sandbox.\n");
    }

    private Said run(String... arguments) {
        return Said.by(node == null ? List.of() : node.options(), arguments);
    }

    private static String commandIn(String arguments) {
        int space = arguments.indexOf(' ');
        return space < 0 ? arguments : arguments.substring(0, space);
    }

    private String file(String content) {
        try {
            return Files.writeString(Files.createTempFile(directory, "asked", ".json"), content)
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Determination.Builder pension(String amount) {
        return Determination.newBuilder()
                .setAwarded(true)
                .setPayablePerMonth(euro(amount))
                .setPaidFrom("2025-02-01");
    }

    private static Money.Builder euro(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("EUR");
    }

    private static StatusRuntimeException refusal(Code code, String reason) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
                .build());
    }

    /// The three services that officers ask, with the answers a test wants.
    private static final class Answers {
        final List<Object> asked = new CopyOnWriteArrayList<>();
        volatile @Nullable StatusRuntimeException refusal;
        volatile FindAgreementsResponse found = FindAgreementsResponse.getDefaultInstance();
        volatile List<Body> bodies = List.of();
        volatile ExplainDeterminationResponse explained = ExplainDeterminationResponse.getDefaultInstance();
        volatile SimulateDeterminationResponse simulated = SimulateDeterminationResponse.getDefaultInstance();
        volatile VerifyCoverageCertificateResponse verified = VerifyCoverageCertificateResponse.getDefaultInstance();

        final RegisterServiceImplBase register = new RegisterServiceImplBase() {
            @Override
            public void findAgreements(FindAgreementsRequest request, StreamObserver<FindAgreementsResponse> answer) {
                reply(request, answer, found);
            }

            @Override
            public void findFocalPoint(FindFocalPointRequest request, StreamObserver<FindFocalPointResponse> answer) {
                reply(
                        request,
                        answer,
                        FindFocalPointResponse.newBuilder().addAllBodies(bodies).build());
            }
        };

        final CoverageServiceImplBase coverage = new CoverageServiceImplBase() {
            @Override
            public void issueCoverageCertificate(
                    IssueCoverageCertificateRequest request, StreamObserver<IssueCoverageCertificateResponse> answer) {
                reply(
                        request,
                        answer,
                        IssueCoverageCertificateResponse.newBuilder()
                                .setCertificateId("id-1")
                                .setSealedCertificate(ByteString.copyFromUtf8("sealed"))
                                .addSteps(Step.newBuilder().setText("Posted for 24 months."))
                                .build());
            }

            @Override
            public void verifyCoverageCertificate(
                    VerifyCoverageCertificateRequest request,
                    StreamObserver<VerifyCoverageCertificateResponse> answer) {
                reply(request, answer, verified);
            }

            @Override
            public void withdrawCoverageCertificate(
                    WithdrawCoverageCertificateRequest request,
                    StreamObserver<WithdrawCoverageCertificateResponse> answer) {
                reply(request, answer, WithdrawCoverageCertificateResponse.getDefaultInstance());
            }
        };

        final AgreementsServiceImplBase agreements = new AgreementsServiceImplBase() {
            @Override
            public void explainDetermination(
                    ExplainDeterminationRequest request, StreamObserver<ExplainDeterminationResponse> answer) {
                reply(request, answer, explained);
            }

            @Override
            public void simulateDetermination(
                    SimulateDeterminationRequest request, StreamObserver<SimulateDeterminationResponse> answer) {
                reply(request, answer, simulated);
            }

            @Override
            public void listAffectedDeterminations(
                    ListAffectedDeterminationsRequest request,
                    StreamObserver<ListAffectedDeterminationsResponse> answer) {
                reply(request, answer, affected(request.getPageToken().isEmpty()));
            }
        };

        private static ListAffectedDeterminationsResponse affected(boolean first) {
            var page = ListAffectedDeterminationsResponse.newBuilder();
            if (first) page.setExamined(2).setNextPageToken("2");
            else page.setExamined(1);
            var line = page.addDeterminationsBuilder()
                    .setReference(first ? "NL:SVB/1" : "NL:SVB/2")
                    .setScheme("NL.SVB.AOW");
            if (first) line.addDifferences("AMOUNT").addDifferences("START");
            else line.setNotRerun("NO_SCHEME").setOtherEngine(true);
            return page.build();
        }

        private <T> void reply(Object request, StreamObserver<T> answer, T response) {
            var no = refusal;
            if (no != null) {
                answer.onError(no);
                return;
            }
            asked.add(request);
            answer.onNext(response);
            answer.onCompleted();
        }
    }
}
