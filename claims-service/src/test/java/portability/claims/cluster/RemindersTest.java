package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.seal.SignedUse;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimReminder;
import portability.proto.claims.v1.ClaimStatus;
import portability.proto.claims.v1.DueAnswer;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListRemindersRequest;
import portability.proto.claims.v1.OpenReminder;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.Reminder;
import portability.proto.exchange.v1.SealedDocument;

/// What a partner owes in a claim it is reminded of, so often and no more; and what this institution is reminded of it
/// shows until it has sent it.
@PostgresTest
class RemindersTest {
    private static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_REMINDER;

    private final ClaimsNode nl = new ClaimsNode("NL:SVB")
            .with("portability.reminders.record-within", "1ms")
            .with("portability.reminders.again-after", "1ms")
            .with("portability.reminders.at-most", "2")
            .with("portability.reminders.look-again", "50ms");
    private final TestPartner de = new TestPartner("DE:DRV");
    private final List<SealedDocument> came = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        nl.start();
        de.enrolAt(nl, 2);
        de.answerWith(new Receiver());
        nl.upstream.insure(Samples.fatima(), "111", 2001);
    }

    @AfterEach
    void stop() {
        nl.close();
        de.close();
    }

    @Test
    void a_partner_is_reminded_of_its_record_once_for_each_number_however_often_is_looked() {
        var claimId = nl.officer()
                .lodgeClaim(Samples.claim("one", Samples.fatima("NL:SVB", "111", "DE:DRV", "222")))
                .getClaimId();
        Until.so(() -> reminders().size() == 2);
        nl.stop();
        nl.start();
        var line = Until.it(this::open, list -> list.size() == 1).getFirst();
        assertThat(line.getReceived()).isFalse();
        assertThat(line.getPartner()).isEqualTo("DE:DRV");
        assertThat(line.getCaseId()).isEqualTo(claimId);
        assertThat(line.getAwaited()).isEqualTo("RECORD");
        assertThat(line.getNumber()).isEqualTo(2);
        assertThat(reminders())
                .extracting(Reminder::getAwaited, Reminder::getNumber)
                .containsExactly(
                        tuple(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, 1),
                        tuple(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, 2));
        var due = due(true);
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().getOwedHere()).isFalse();
        assertThat(due.getFirst().getWhat()).isEqualTo("RECORD");
        assertThat(due.getFirst().getReminders()).isEqualTo(2);
        assertThat(due(false)).extracting(DueAnswer::getWhat).containsExactly("RECORD", "DECISION");
        assertThat(status(claimId).getMissingList())
                .filteredOn(part -> part.getInstitution().equals("DE:DRV"))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.getAnswerDue()).isEqualTo(due.getFirst().getAnswerDue()));
        assertThat(status(claimId).getLinesList())
                .anySatisfy(told -> assertThat(told).startsWith("We had asked DE:DRV to answer by"));
        var notice = came.stream()
                .map(TestPartner::headerOf)
                .filter(header -> header.getKind() == DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(reminders())
                .allSatisfy(sent -> assertThat(sent.getDocumentId()).isEqualTo(notice.getDocumentId()));
        assertThat(notice.hasAnswerDue()).isTrue();
        // Its answer ends it.
        var number = NoRecord.newBuilder();
        number.getNumberBuilder().setInstitution("DE:DRV").setNumber("222");
        assertThat(send(claimId, DocumentKind.DOCUMENT_KIND_NO_RECORD, number.build()))
                .isEmpty();
        Until.so(() -> open().isEmpty());
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void shows_what_it_was_reminded_of_until_it_has_sent_it() {
        nl.upstream.agreementsDown.set(true);
        var caseId = "DE:DRV/" + UUID.randomUUID();
        assertThat(send(caseId, DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, Samples.notice("DE:DRV", "NL:SVB")))
                .isEmpty();
        Until.so(() -> claim(caseId).getHistoryList().stream()
                .anyMatch(moment -> moment.getFact().equals("DocumentDispatched")));
        // What was sent already, nobody owes.
        assertThat(send(caseId, KIND, reminder(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, 1)))
                .isEmpty();
        assertThat(send(caseId, KIND, reminder(DocumentKind.DOCUMENT_KIND_DECISION, 1)))
                .isEmpty();
        var claim = Until.it(() -> claim(caseId), seen -> seen.getRemindersCount() == 1);
        assertThat(due(false))
                .singleElement()
                .satisfies(line -> assertThat(line.getOwedHere()).isTrue())
                .satisfies(line -> assertThat(line.getWhat()).isEqualTo("DECISION"))
                .satisfies(line -> assertThat(line.getPartner()).isEqualTo("DE:DRV"));
        assertThat(claim.getReminders(0))
                .isEqualTo(ClaimReminder.newBuilder()
                        .setInstitution("DE:DRV")
                        .setAwaited("DECISION")
                        .setNumber(1)
                        .build());
        assertThat(Until.it(this::open, list -> list.size() == 1).getFirst().getReceived())
                .isTrue();
        var number = NoRecord.newBuilder();
        number.getNumberBuilder().setInstitution("DE:DRV").setNumber("222");
        assertThat(send(caseId, DocumentKind.DOCUMENT_KIND_NO_RECORD, number.build()))
                .isEmpty();
        nl.upstream.agreementsDown.set(false);
        Until.so(() -> claim(caseId).getRemindersCount() == 0 && open().isEmpty());
    }

    @Test
    void refuses_a_reminder_that_nobody_may_send_or_that_asks_for_nothing() {
        var caseId = "DE:DRV/" + UUID.randomUUID();
        assertThat(send(caseId, KIND, reminder(DocumentKind.DOCUMENT_KIND_SUMMARY, 1)))
                .isEqualTo("MALFORMED_BODY");
        assertThat(send(caseId, KIND, reminder(DocumentKind.DOCUMENT_KIND_DECISION, 0)))
                .isEqualTo("MALFORMED_BODY");
        var claimId = nl.officer()
                .lodgeClaim(Samples.claim("two", Samples.fatima("NL:SVB", "111", "DE:DRV", "222")))
                .getClaimId();
        assertThat(send(claimId, KIND, reminder(DocumentKind.DOCUMENT_KIND_DECISION, 1)))
                .isEqualTo("UNEXPECTED_KIND");
    }

    private long seq = 1;
    private ByteString previous = ByteString.EMPTY;

    /// @return why it was refused; empty if it was taken
    private String send(String caseId, DocumentKind kind, Message body) {
        var document = de.seal(de.header(kind, caseId, "NL:SVB").setPairSeq(seq).setPreviousHeaderHash(previous), body);
        try {
            var receipt = Receipt.parseFrom(
                    de.exchangeOf(nl).deliver(de.delivery(document)).getReceipt());
            if (receipt.getAccepted()) {
                seq++;
                previous = TestPartner.hashOf(document);
            }
            return receipt.getRefusalReason();
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Reminder reminder(DocumentKind awaited, int number) {
        return Reminder.newBuilder()
                .setDocumentId("the notice")
                .setAwaited(awaited)
                .setSince("2026-01-01T00:00:00Z")
                .setNumber(number)
                .build();
    }

    private List<Reminder> reminders() {
        return came.stream()
                .filter(document -> TestPartner.headerOf(document).getKind() == KIND)
                .map(document -> {
                    try {
                        return Reminder.parseFrom(document.getParts(0).getContent());
                    } catch (InvalidProtocolBufferException broken) {
                        throw new AssertionError(broken);
                    }
                })
                .toList();
    }

    /// A line a page.
    private List<OpenReminder> open() {
        var all = new ArrayList<OpenReminder>();
        var asked = ListRemindersRequest.newBuilder().setPageSize(1);
        do {
            var page = desk().listReminders(asked.build());
            all.addAll(page.getRemindersList());
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        return all;
    }

    private List<DueAnswer> due(boolean overdue) {
        var all = new ArrayList<DueAnswer>();
        var asked = ListDueAnswersRequest.newBuilder().setPageSize(1).setOverdue(overdue);
        do {
            var page = desk().listDueAnswers(asked.build());
            all.addAll(page.getAnswersList());
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty());
        return all;
    }

    private ExchangeDeskServiceBlockingStub desk() {
        return nl.keys.as(ExchangeDeskServiceGrpc.newBlockingStub(nl.api()), "officer-1", Role.OFFICER);
    }

    private ClaimStatus status(String claimId) {
        return nl.keys
                .as(ClaimCaseServiceGrpc.newBlockingStub(nl.api()), "officer-1", Role.OFFICER)
                .getClaimStatus(
                        GetClaimStatusRequest.newBuilder().setClaimId(claimId).build())
                .getStatus();
    }

    private Claim claim(String claimId) {
        return nl.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    /// Takes everything once, in its order.
    private final class Receiver extends ExchangeServiceImplBase {
        @Override
        public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> response) {
            try {
                var document = SealedDocument.parseFrom(request.getDocument());
                var header = TestPartner.headerOf(document);
                if (came.stream().noneMatch(document::equals)) came.add(document);
                var receipt = Receipt.newBuilder()
                        .setDocumentId(header.getDocumentId())
                        .setHeaderHash(TestPartner.hashOf(document))
                        .setReceiver("DE:DRV")
                        .setKeyId(de.key.verificationKey().keyId())
                        .setReceived(header.getCreated())
                        .setAccepted(true)
                        .build()
                        .toByteArray();
                response.onNext(DeliverResponse.newBuilder()
                        .setReceipt(ByteString.copyFrom(receipt))
                        .setSignature(ByteString.copyFrom(de.key.sign(SignedUse.RECEIPT, receipt)))
                        .build());
                response.onCompleted();
            } catch (InvalidProtocolBufferException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
