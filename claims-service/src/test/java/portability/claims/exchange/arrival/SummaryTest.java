package portability.claims.exchange.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;

/// What a summary must prove. A German contact institution sends it to the Dutch one; a French one decided too, which
/// is a partner of the Dutch one, and a Portuguese one, which is none.
@PostgresTest
class SummaryTest {
    private static final DocumentKind DECISION = DocumentKind.DOCUMENT_KIND_DECISION;
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final TestPartner DE = new TestPartner("DE:DRV");
    private static final TestPartner FR = new TestPartner("FR:CNAV");
    private static final TestPartner PT = new TestPartner("PT:ISS");
    private static final List<String> INVOLVED = List.of("DE:DRV", "NL:SVB", "FR:CNAV", "PT:ISS");

    /// Where each partner's pair with the Dutch institution stands: the last document it took.
    private static final Map<TestPartner, DocumentHeader> LAST = new HashMap<>();

    private static final Map<TestPartner, ByteString> LAST_HASH = new HashMap<>();

    private String caseId = "";
    private ByteString dutch = ByteString.EMPTY;

    @BeforeAll
    static void start() {
        NL.start();
        DE.enrolAt(NL, 2);
        FR.enrolAt(NL, 2);
        PT.enrolAt(NL, 1);
    }

    @AfterAll
    static void stop() {
        List.of(DE, FR, PT).forEach(TestPartner::close);
        NL.close();
    }

    /// A claim in which the Dutch institution has decided, and awaits the summary.
    @BeforeEach
    void awaitTheDutchDecision() {
        caseId = DE.institution() + "/" + UUID.randomUUID();
        taken(DE, DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, notice());
        taken(DE, DocumentKind.DOCUMENT_KIND_NO_RECORD, NoRecord.getDefaultInstance());
        taken(FR, DocumentKind.DOCUMENT_KIND_NO_RECORD, NoRecord.getDefaultInstance());
        dutch = dutchDecision();
    }

    @Test
    void takes_a_summary_with_every_decision_as_it_was_signed_and_marks_what_it_cannot_verify() {
        taken(DE, DocumentKind.DOCUMENT_KIND_SUMMARY, summary(french(), portuguese()));
        var claim = awaitClosed();
        assertThat(claim.getHistoryList())
                .extracting(ClaimMoment::getFact, ClaimMoment::getInstitution)
                .contains(tuple("SummaryReceived", "DE:DRV"), tuple("DecisionTakenOnWord", "PT:ISS"))
                .doesNotContain(tuple("DecisionTakenOnWord", "FR:CNAV"), tuple("DecisionTakenOnWord", "NL:SVB"));
        var summary = NL.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(caseId).build());
        assertThat(summary.getLinesList())
                .extracting(SummaryLine::getDetermination)
                .extracting(portability.proto.agreements.v1.Determination::getInstitution)
                .containsExactlyElementsOf(INVOLVED);
    }

    @Test
    void refuses_a_decision_that_was_altered() {
        var part = french().getParts(0);
        var altered = part.toBuilder()
                .setContent(decision("FR:CNAV").toBuilder()
                        .setRemedy("none")
                        .build()
                        .toByteString());
        refused(french().toBuilder().setParts(0, altered).build());
        refused(french().toBuilder().addParts(part).build());
        var later = TestPartner.headerOf(french()).toBuilder().setPairSeq(9).build();
        refused(french().toBuilder().setHeader(later.toByteString()).build());
        refused(french().toBuilder().clearSignature().build());
    }

    @Test
    void refuses_a_decision_of_a_partner_that_the_partner_did_not_sign() {
        refused(new TestPartner("FR:CNAV").seal(header("FR:CNAV"), decision("FR:CNAV")));
        refused(DE.seal(header("FR:CNAV"), decision("FR:CNAV")));
        var early = WireTime.of(Instant.now().minus(2, ChronoUnit.DAYS));
        refused(FR.seal(header("FR:CNAV").setCreated(early), decision("FR:CNAV")));
    }

    @Test
    void refuses_a_decision_with_a_wrong_sender() {
        refused(FR.seal(header("FR:CNAV"), decision("PT:ISS")));
        refused(FR.seal(header("PT:ISS"), decision("FR:CNAV")));
        refused(DE.seal(header("DE:DRV"), decision("DE:DRV")));
        refused(PT.seal(header("ES:INSS"), decision("ES:INSS")));
        refused(FR.seal(header("nobody"), decision("nobody")));
    }

    @Test
    void refuses_a_decision_in_another_case_or_for_another_receiver_or_of_another_kind() {
        refused(FR.seal(header("FR:CNAV").setCaseId(DE.institution() + "/other"), decision("FR:CNAV")));
        refused(FR.seal(header("FR:CNAV").setReceiver("NL:SVB"), decision("FR:CNAV")));
        refused(FR.seal(header("FR:CNAV").setKind(DocumentKind.DOCUMENT_KIND_SUMMARY), decision("FR:CNAV")));
        refused(FR.seal(header("FR:CNAV"), NoRecord.getDefaultInstance()));
    }

    @Test
    void refuses_a_summary_in_which_a_decision_is_missing_twice_there_or_without_proof() {
        refused(summary(french()));
        refused(summary(french(), french()));
        refused(summary(french(), portuguese(), portuguese()));
        refused(enclosing(
                ByteString.copyFromUtf8("x"),
                french().toByteString(),
                portuguese().toByteString()));
        var plain = new ArrayList<>(List.of(summary(french(), portuguese())));
        plain.set(2, decision("FR:CNAV"));
        refused(plain.toArray(Message[]::new));
    }

    @Test
    void refuses_a_summary_in_which_the_own_decision_is_another() {
        var other = new TestPartner("NL:SVB").seal(header("NL:SVB"), decision("NL:SVB"));
        refused(enclosing(
                other.toByteString(), french().toByteString(), portuguese().toByteString()));
    }

    // --- what the tests are made of

    private SealedDocument french() {
        return FR.seal(header("FR:CNAV"), decision("FR:CNAV"));
    }

    private SealedDocument portuguese() {
        return PT.seal(header("PT:ISS"), decision("PT:ISS"));
    }

    /// The header of a decision that is in order, but for what the test changes.
    private DocumentHeader.Builder header(String sender) {
        return DE.header(DECISION, caseId, "DE:DRV").setSender(sender);
    }

    private static Decision decision(String institution) {
        var decision = Decision.newBuilder()
                .setDecisionId(institution + "/1")
                .setDecidedAt(Instant.now().truncatedTo(ChronoUnit.DAYS).toString())
                .setRemedy("see there");
        decision.getDeterminationBuilder().setInstitution(institution).setScheme("test");
        return decision.build();
    }

    /// The contact institution's decision, the Dutch one as it was sent, and the others.
    private Message[] summary(SealedDocument... others) {
        var enclosed = new ArrayList<>(List.of(dutch));
        for (var other : others) enclosed.add(other.toByteString());
        return enclosing(enclosed.toArray(ByteString[]::new));
    }

    private static Message[] enclosing(ByteString... sealedDecisions) {
        var parts = new ArrayList<Message>(List.of(decision("DE:DRV")));
        for (var sealed : sealedDecisions)
            parts.add(EnclosedDecision.newBuilder().setSealedDecision(sealed).build());
        return parts.toArray(Message[]::new);
    }

    private static ClaimNotice notice() {
        return ClaimNotice.newBuilder()
                .setClaimant(Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "FR:CNAV", "333", "PT:ISS", "444"))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate("2025-03-03")
                .setResidence("DE")
                .setHousehold(Household.HOUSEHOLD_COUPLE)
                .addAllInstitutions(INVOLVED)
                .build();
    }

    /// Seals a document at its place in the pair, and delivers it.
    private Receipt deliver(TestPartner partner, DocumentKind kind, Message... body) {
        var last = LAST.getOrDefault(partner, DocumentHeader.getDefaultInstance());
        var header = partner.header(kind, caseId, "NL:SVB")
                .setPairSeq(last.getPairSeq() + 1)
                .setPreviousHeaderHash(LAST_HASH.getOrDefault(partner, ByteString.EMPTY));
        var document = partner.seal(header, body);
        try {
            var response = partner.exchangeOf(NL).deliver(partner.delivery(document));
            var receipt = Receipt.parseFrom(response.getReceipt());
            if (receipt.getAccepted()) {
                LAST.put(partner, TestPartner.headerOf(document));
                LAST_HASH.put(partner, TestPartner.hashOf(document));
            }
            return receipt;
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private void taken(TestPartner partner, DocumentKind kind, Message... body) {
        assertThat(deliver(partner, kind, body).getRefusalReason()).isEmpty();
    }

    /// Refused with this in the French decision's place.
    private void refused(SealedDocument french) {
        refused(summary(french, portuguese()));
    }

    private void refused(Message... summary) {
        var receipt = deliver(DE, DocumentKind.DOCUMENT_KIND_SUMMARY, summary);
        assertThat(receipt.getRefusalReason()).isEqualTo("MALFORMED_BODY");
        assertThat(receipt.getAccepted()).isFalse();
    }

    /// What the Dutch institution froze for the contact institution in this case.
    private ByteString dutchDecision() {
        return Until.it(this::decisionsSent, sent -> !sent.isEmpty()).getFirst();
    }

    private List<ByteString> decisionsSent() {
        var sent = new ArrayList<ByteString>();
        var documents = DE.exchangeOf(NL).fetchSince(FetchSinceRequest.getDefaultInstance());
        while (documents.hasNext()) {
            var document = documents.next().getDocument();
            var header = headerOf(document);
            if (header.getKind() == DECISION && header.getCaseId().equals(caseId)) sent.add(document);
        }
        return sent;
    }

    private static DocumentHeader headerOf(ByteString document) {
        try {
            return TestPartner.headerOf(SealedDocument.parseFrom(document));
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private Claim awaitClosed() {
        var request = FollowClaimRequest.newBuilder().setClaimId(caseId).build();
        var claim = Claim.getDefaultInstance();
        var seen = NL.officer().withDeadlineAfter(60, TimeUnit.SECONDS).followClaim(request);
        while (seen.hasNext()) claim = seen.next().getClaim();
        assertThat(claim.getStatus()).isEqualTo("CLOSED");
        return claim;
    }
}
