package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AskInstitutionRequest;
import portability.proto.claims.v1.AttestRequest;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.DismissDeathRequest;
import portability.proto.claims.v1.GetLifeRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.Life;
import portability.proto.claims.v1.LifeRequest;
import portability.proto.claims.v1.LifeServiceGrpc;
import portability.proto.claims.v1.LifeServiceGrpc.LifeServiceBlockingStub;
import portability.proto.claims.v1.ListAwaitedRequest;
import portability.proto.claims.v1.ListRequestsRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceBlockingStub;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.claims.v1.ProveLifeRequest;
import portability.proto.claims.v1.ReportDeathRequest;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.TellDeathRequest;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.LifeEvidence;
import portability.proto.exchange.v1.NotAttested;
import portability.proto.exchange.v1.NotAttestedReason;
import portability.proto.exchange.v1.SeenAlive;

/// A pension paid abroad goes on without anybody travelling: two institutions, real documents between them.
@PostgresTest
class LifeCertificateTest {
    private static final String RULE = "portability.payment.life.rules[0].";
    private static final ClaimsNode NL = rule(new ClaimsNode("NL:SVB"), 30, 30)
            .with("portability.payment.life.look-again", "200ms")
            .with("portability.payment.pay-day", "1")
            .with("portability.payment.run-ahead", "60d")
            .with("portability.payment.debtor.name", "An institution")
            .with("portability.payment.debtor.iban", "NL02ABNA0123456789")
            .with("portability.payment.debtor.bic", "ABNANL2A");
    private static final ClaimsNode DE = new ClaimsNode("DE:DRV");

    private static LocalDate today = LocalDate.EPOCH;
    private static int daysAhead;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        for (var node : List.of(NL, DE)) node.start();
        Enrolment.ofAll(List.of(NL, DE));
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
        DE.upstream.insure(Samples.fatima(), "222", 1995);
        NL.upstream.paidFrom.set(YearMonth.from(today).minusMonths(1).atDay(1).toString());
    }

    @AfterAll
    static void stop() {
        NL.close();
        DE.close();
    }

    /// One after the other, with the rule changed between, in two nodes that are started once.
    @Test
    void she_lives_where_another_institution_says_so_and_payment_waits_only_after_the_grace() {
        var attested = paid("attested");
        var asked = Until.it(() -> life(attested), life -> life.getAskedCount() == 1);
        assertThat(asked.getStatus()).isEqualTo("ASKED");
        // She claimed on 1 October 2024, was asked late, and has all the time she would have had.
        assertThat(asked.getDue()).isEqualTo("2025-10-01");
        assertThat(asked.getSuspendedFrom()).isEqualTo(today.plusDays(60).toString());
        assertThat(asked.getWordsList()).anyMatch(line -> line.contains("need not travel"));
        assertThat(asked.getWordsList()).anyMatch(line -> line.contains("asked DE:DRV"));
        assertThat(asked.getWordsList()).anyMatch(line -> line.contains("objection within six weeks"));
        assertThat(awaited()).contains(attested);
        var request = request(attested);
        Fails.with(Code.FAILED_PRECONDITION, "DATE_IN_FUTURE", () -> attest(request, alive(today.plusDays(2))));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST",
                () -> attest(request, alive(today).toBuilder().clearReference().build()));
        attest(request, alive(today));
        attest(request, alive(today));
        Until.so(() -> life(attested).getProofsCount() == 1);
        var proven = life(attested);
        assertThat(proven.getStatus()).isEqualTo("NOT_ASKED");
        assertThat(proven.getDue()).isEqualTo(today.plusYears(1).toString());
        assertThat(proven.getProofs(0).getAttester()).isEqualTo("DE:DRV");
        assertThat(proven.getAsked(0).getState()).isEqualTo("ATTESTED");
        Until.so(() -> requests().isEmpty() && !awaited().contains(attested));
        Fails.with(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED", () -> attest(request, alive(today.minusDays(1))));

        var graced = paid("graced");
        Until.so(() -> life(graced).getAskedCount() == 1);
        cannotSay(request(graced));
        Until.so(() -> life(graced).getAsked(0).getState().equals("MOVED_AWAY"));

        // A harder rule from now on: who was asked before keeps what she was told.
        NL.stop();
        rule(NL, 0, 0).start();
        var silent = paid("silent");
        Until.so(() -> life(silent).getStatus().equals("SUSPENDED"));
        assertThat(life(graced).getStatus()).isEqualTo("ASKED");
        assertThat(life(silent).getWordsList()).anyMatch(line -> line.contains("Nothing is lost"));
        assertThat(pension(silent).getStatus()).isEqualTo("LIFE_CERTIFICATE_NEEDED");
        run();
        assertThat(pension(silent).getInstructionsList()).isEmpty();
        assertThat(pension(graced).getInstructionsList()).hasSize(1);
        Fails.with(Code.FAILED_PRECONDITION, "ATTESTER_NOT_ACCEPTED", () -> prove(silent, "MANDATE"));
        prove(silent, "AUTHORISED");
        prove(silent, "AUTHORISED");
        assertThat(life(silent).getProofsCount()).isEqualTo(1);
        run();
        var late = pension(silent);
        // Last month's too.
        assertThat(late.getInstructions(0).getMonthsCount()).isGreaterThanOrEqualTo(2);

        told(attested);
    }

    private static void told(String claimId) {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOTHING_ASKED",
                () -> lives(NL)
                        .askInstitution(AskInstitutionRequest.newBuilder()
                                .setClaimId(claimId)
                                .setInstitution("DE:DRV")
                                .build()));
        var _ = lives(DE)
                .tellDeath(TellDeathRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDeath(death())
                        .build());
        Until.so(() -> life(claimId).getStatus().equals("DEATH_TOLD"));
        var word = life(claimId).getToldDeath();
        assertThat(word.getInstitution()).isEqualTo("DE:DRV");
        assertThat(pension(claimId).getStatus()).isEqualTo("DEATH_TOLD");
        var _ = lives(NL)
                .dismissDeath(DismissDeathRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDocumentId(word.getDocumentId())
                        .setReason("she came to the office")
                        .build());
        assertThat(pension(claimId).getStatus()).isEqualTo("IN_PAYMENT");
        var _ = payments(1)
                .reportDeath(ReportDeathRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDay(today.toString())
                        .build());
        assertThat(life(claimId).getStatus()).isEqualTo("DIED");
        assertThat(life(claimId).getWordsList()).hasSize(1);
    }

    private static ClaimsNode rule(ClaimsNode node, int remindDays, int graceDays) {
        return node.with(RULE + "from", "2020-01-01")
                .with(RULE + "every-months", "12")
                .with(RULE + "abroad-only", "true")
                .with(RULE + "remind-days", Integer.toString(remindDays))
                .with(RULE + "grace-days", Integer.toString(graceDays))
                .with(RULE + "attesters", "AUTHORISED")
                .with(RULE + "source", "an invented rule")
                .with(RULE + "remedy", "objection within six weeks");
    }

    /// A claim of hers from Germany, decided and with an account.
    private static String paid(String requestId) {
        var claim = LodgeClaimRequest.newBuilder(
                        Samples.claim(requestId, Samples.fatima("NL:SVB", "111", "DE:DRV", "222")))
                .setResidence("DE")
                .build();
        var claimId = NL.officer().lodgeClaim(claim).getClaimId();
        Until.it(() -> pension(claimId), seen -> !seen.getStatus().isEmpty());
        var account = portability.proto.claims.v1.PayeeAccount.newBuilder()
                .setHolder("Fatima El Amrani")
                .setIban("NL91ABNA0417164300");
        var _ = payments(1)
                .sayAccount(SayAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId("first")
                        .setAccount(account)
                        .build());
        var _ = payments(2)
                .confirmAccount(ConfirmAccountRequest.newBuilder()
                        .setClaimId(claimId)
                        .setChangeId("first")
                        .build());
        return claimId;
    }

    private static LifeRequest request(String claimId) {
        return Until.it(
                        () -> requests().stream()
                                .filter(request -> request.getClaimId().equals(claimId))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static List<LifeRequest> requests() {
        return lives(DE).listRequests(ListRequestsRequest.getDefaultInstance()).getRequestsList();
    }

    private static List<String> awaited() {
        return lives(NL).listAwaited(ListAwaitedRequest.getDefaultInstance()).getAwaitedList().stream()
                .map(line -> line.getClaimId())
                .toList();
    }

    private static SeenAlive alive(LocalDate on) {
        return SeenAlive.newBuilder()
                .setOn(on.toString())
                .setEvidence(LifeEvidence.LIFE_EVIDENCE_REGISTER)
                .setReference("register 12")
                .build();
    }

    private static Death death() {
        return Death.newBuilder()
                .setOn(today.toString())
                .setEvidence(DeathEvidence.DEATH_EVIDENCE_REGISTER)
                .setReference("C 12/2026")
                .build();
    }

    private static void attest(LifeRequest request, SeenAlive alive) {
        var _ = lives(DE)
                .attest(AttestRequest.newBuilder()
                        .setDocumentId(request.getDocumentId())
                        .setAlive(alive)
                        .build());
    }

    private static void cannotSay(LifeRequest request) {
        var _ = lives(DE)
                .attest(AttestRequest.newBuilder()
                        .setDocumentId(request.getDocumentId())
                        .setNotAttested(
                                NotAttested.newBuilder().setReason(NotAttestedReason.NOT_ATTESTED_REASON_MOVED_AWAY))
                        .build());
    }

    private static void prove(String claimId, String attestedBy) {
        if (attestedBy.equals("MANDATE")) NL.upstream.mandate("111", "karim", "m-1");
        var _ = lives(NL)
                .proveLife(ProveLifeRequest.newBuilder()
                        .setClaimId(claimId)
                        .setRequestId("proof")
                        .setAliveOn(today.toString())
                        .setAttestedBy(attestedBy)
                        .setAttester(attestedBy.equals("MANDATE") ? "karim" : "the consulate at Frankfurt")
                        .setEvidence("certificate 12/2026")
                        .build());
    }

    private static Life life(String claimId) {
        return lives(NL)
                .getLife(GetLifeRequest.newBuilder().setClaimId(claimId).build())
                .getLife();
    }

    private static void run() {
        var _ = payments(1)
                .startRun(StartRunRequest.newBuilder()
                        .setDueDay(today.plusDays(daysAhead++).toString())
                        .build());
    }

    private static PensionInPayment pension(String claimId) {
        return payments(1)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension();
    }

    private static LifeServiceBlockingStub lives(ClaimsNode node) {
        return node.keys.as(LifeServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static PaymentsServiceBlockingStub payments(int number) {
        return NL.keys.as(PaymentsServiceGrpc.newBlockingStub(NL.api()), "officer-" + number, Role.OFFICER);
    }
}
