package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.edge.PrivacyOffice.FIRST;
import static portability.claims.edge.PrivacyOffice.SECOND;
import static portability.claims.edge.PrivacyOffice.WHY;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.claims.exchange.arrival.CaseDesk;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.processing.ReadModels;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.types.v1.PersonDetails;
import tools.jackson.databind.json.JsonMapper;

/// What two institutions' databases hold of a claim, and what is left at one of them when its claim is erased.
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class ErasedClaimTest {
    private static final ClaimsNode NL = node("NL:SVB").with("portability.claims.decisions", "officer");
    private static final ClaimsNode DE = node("DE:DRV");
    private static final List<ClaimsNode> NODES = List.of(NL, DE);
    private static final PrivacyOffice OFFICE = new PrivacyOffice(NL);

    private static final String NAME = "Name-" + UUID.randomUUID();
    private static final String BORN = "1951-07-23";
    private static final String NUMBER_HERE = "here-" + UUID.randomUUID();
    private static final String NUMBER_THERE = "there-" + UUID.randomUUID();
    /// The first day of a period she has there, and the last of one here.
    private static final List<String> DAYS = List.of("1975-01-01", "1981-12-31");

    private static final PersonDetails CLAIMANT =
            Samples.fatima("NL:SVB", NUMBER_HERE, "DE:DRV", NUMBER_THERE).toBuilder()
                    .setFamilyName(NAME)
                    .setBirthDate(BORN)
                    .build();

    private static ClaimsNode node(String institution) {
        return new ClaimsNode(institution)
                .with("portability.erasure.grace", "0s")
                .with("portability.erasure.look-again", "100ms");
    }

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        NL.upstream.insure(CLAIMANT, NUMBER_HERE, 1980, 1981);
        DE.upstream.insure(CLAIMANT, NUMBER_THERE, 1975);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    /// Also while the claim is known: what erasure misses would then be sealed, not clear.
    @Test
    void no_column_of_any_table_and_no_line_of_the_log_holds_what_is_personal(CapturedOutput printed) {
        var claimId = closed("scanned");
        for (var node : NODES) {
            assertThat(search(node).columnsHolding(claimId))
                    .as("the search finds what is there")
                    .isNotEmpty();
            assertNowhereInClear(node);
        }
        OFFICE.erase(claimId);
        for (var node : NODES) assertNowhereInClear(node);
        Until.it(printed::getAll, lines -> lines.contains("a subject was erased"));
        assertThat(printed.getAll()).doesNotContain(NAME, BORN, NUMBER_HERE, NUMBER_THERE, WHY);
    }

    @Test
    void whoever_asks_for_an_erased_claim_is_told_that_there_is_none_and_the_log_stands() {
        var claimId = closed("erased");
        long before = NL.bean(LogReader.class).size();
        OFFICE.erase(claimId);

        for (var officer : List.of(NL.officer(), NL.as("auditor-1", Role.AUDITOR))) {
            Fails.with(
                    Code.NOT_FOUND,
                    "UNKNOWN_CLAIM",
                    () -> officer.getClaim(
                            GetClaimRequest.newBuilder().setClaimId(claimId).build()));
            Fails.with(
                    Code.NOT_FOUND,
                    "UNKNOWN_CLAIM",
                    () -> officer.getSummary(
                            GetSummaryRequest.newBuilder().setClaimId(claimId).build()));
        }
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> decide(claimId));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "SUBJECT_ERASED",
                () -> NL.officer().lodgeClaim(Samples.claim("erased", CLAIMANT)));
        Fails.with(Code.FAILED_PRECONDITION, "SUBJECT_ERASED", () -> OFFICE.request(claimId));
        assertThat(NL.bean(LogReader.class).from(0, Math.toIntExact(before))).allMatch(StoredEvent::isIntact);
        var sql = sql(NL);
        assertThat(rows(sql, "select count(*) from subject_key where subject = ?", claimId))
                .isZero();
        Until.it(() -> rows(sql, "select count(*) from snapshot where stream_id = ?", claimId), count -> count == 0);
    }

    @Test
    void who_read_it_and_whom_it_was_sent_to_stays_on_record() {
        var claimId = closed("who read");
        var before = OFFICE.reads(claimId);
        OFFICE.erase(claimId);
        assertThat(OFFICE.reads(claimId))
                .startsWith(before.toArray(PersonRead[]::new))
                .hasSize(before.size() + 1);
        assertThat(before).extracting(PersonRead::getInstitution).contains("NL:SVB", "DE:DRV");
    }

    @Test
    void what_the_partner_has_is_the_partners_to_erase() {
        var claimId = closed("at the partner");
        OFFICE.erase(claimId);
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        Until.it(() -> DE.officer().getClaim(request).getClaim().getStatus(), "CLOSED"::equals);
        new PrivacyOffice(DE).erase(claimId);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> DE.officer().getClaim(request));
    }

    @Test
    void a_partner_that_fetches_again_gets_what_is_left_and_the_case_is_known_no_more() {
        var claimId = closed("fetched again");
        OFFICE.erase(claimId);
        var documents = new ArrayList<String>();
        var channel = TestPartner.connect(NL, DE.certificate);
        try {
            ExchangeServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .fetchSince(FetchSinceRequest.getDefaultInstance())
                    .forEachRemaining(
                            fetched -> documents.add(fetched.getDocument().toStringUtf8()));
        } finally {
            channel.shutdownNow();
        }
        assertThat(documents).noneMatch(document -> document.contains(claimId));
        assertThat(NL.bean(CaseDesk.class).objectionTo(InstitutionId.parse("DE:DRV"), sentFromGermany(claimId)))
                .contains(RefusalReason.UNKNOWN_CASE);
    }

    @Test
    void a_late_document_about_an_erased_case_is_receipted_without_its_body_and_holds_up_nothing() {
        var claimId = closed("late");
        OFFICE.erase(claimId);
        var id = UUID.randomUUID().toString();
        DE.bean(PairDesk.class)
                .send(
                        "NL:SVB",
                        new FreezeDocument(
                                id,
                                DocumentKind.DOCUMENT_KIND_NO_RECORD,
                                claimId,
                                List.of(NoRecord.getDefaultInstance())),
                        Principal.node("test"));
        closed("after the late one");
        assertThat(payloads(NL, "inbox.ErasedDocumentReceived"))
                .hasSize(1)
                .allMatch(payload -> payload.contains(id) && !payload.contains(claimId));
        var receipted = Until.it(
                () -> payloads(DE, "outbox.DocumentReceipted").stream()
                        .filter(payload -> payload.contains(id))
                        .toList(),
                found -> !found.isEmpty());
        assertThat(receipted)
                .singleElement()
                .satisfies(payload -> assertThat(receiptIn(payload).getBodyErased())
                        .as("the sender is told")
                        .isTrue());
    }

    private static Receipt receiptIn(String payload) throws InvalidProtocolBufferException {
        var json = JsonMapper.shared().readTree(payload);
        return Receipt.parseFrom(Base64.getDecoder().decode(json.path("receipt").asString()));
    }

    private static List<String> payloads(ClaimsNode node, String event) {
        return JdbcClient.create(node.database().dataSource())
                .sql("select convert_from(payload, 'UTF8') from log_entry where event_name = ? order by leaf_index")
                .param(event)
                .query(String.class)
                .list();
    }

    private static OpenedDocument sentFromGermany(String claimId) {
        var header = DocumentHeader.newBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .setKind(DocumentKind.DOCUMENT_KIND_NO_RECORD)
                .setCaseId(claimId)
                .setSender("DE:DRV")
                .setReceiver("NL:SVB")
                .build();
        var key = DE.keys.signingKey();
        var sealed = new Seal(key, new SecureRandom()).seal(header, List.of(NoRecord.getDefaultInstance()));
        return OpenedDocument.open(sealed.toByteArray(), (_, _) -> Optional.of(key.verificationKey()));
    }

    @Test
    void read_models_made_anew_after_an_erasure_are_the_living_ones_to_the_byte() {
        var claimId = closed("made anew");
        OFFICE.erase(claimId);
        var processing = NL.bean(Processing.class);
        for (var readModel : List.of("claims", "outbox", "partners", "claim-times")) {
            // It may be behind the erasure, and know of what nobody can read any more.
            var _ = NL.bean(ReadModels.class).catchUp(readModel);
            var before = tables(processing, readModel);
            processing.rebuild().start(readModel, false);
            var status = processing.rebuild().status(readModel);
            while (!status.isDone()) status = processing.rebuild().next(readModel);
            assertThat(tables(processing, readModel)).as(readModel).isEqualTo(before);
        }
    }

    @Test
    void a_claim_that_is_open_is_erased_only_once_it_is_closed() {
        var claimId = determined("open");
        OFFICE.request(claimId);
        OFFICE.confirm(SECOND, claimId);
        assertThat(OFFICE.erasure(claimId).getInUse()).isTrue();
        assertThat(OFFICE.erasure(claimId).getErased()).isFalse();
        decide(claimId);
        Until.it(() -> OFFICE.erasure(claimId), GetErasureResponse::getErased);
    }

    @Test
    void neither_a_held_nor_a_cancelled_erasure_happens() {
        var claimId = closed("held");
        OFFICE.request(claimId);
        OFFICE.hold(claimId);
        Fails.with(Code.FAILED_PRECONDITION, "LEGAL_HOLD", () -> OFFICE.confirm(SECOND, claimId));
        assertThat(OFFICE.release(FIRST, claimId)).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> OFFICE.release(FIRST, claimId));
        assertThat(OFFICE.release(SECOND, claimId)).isTrue();
        OFFICE.cancel(claimId);
        Fails.with(Code.FAILED_PRECONDITION, "NOT_REQUESTED", () -> OFFICE.confirm(SECOND, claimId));
        assertThat(status(claimId)).isEqualTo("CLOSED");
    }

    @Test
    void who_is_nobody_cannot_be_erased() {
        for (var nobody : List.of("", " ", "\0", "NL:SVB/none", "outbox/DE:DRV", "x".repeat(1_000)))
            Fails.with(Code.NOT_FOUND, "UNKNOWN_SUBJECT", () -> OFFICE.request(nobody));
    }

    private static void assertNowhereInClear(ClaimsNode node) {
        var secrets = new ArrayList<>(List.of(NAME, BORN, NUMBER_HERE, NUMBER_THERE, WHY));
        secrets.addAll(DAYS);
        for (var secret : secrets)
            assertThat(search(node).columnsHolding(secret)).as(secret).isEmpty();
    }

    private static String determined(String requestId) {
        var claimId =
                NL.officer().lodgeClaim(Samples.claim(requestId, CLAIMANT)).getClaimId();
        Until.it(() -> status(claimId), "DECISIONS_AWAITED DETERMINED"::contains);
        return claimId;
    }

    private static String closed(String requestId) {
        var claimId = determined(requestId);
        decide(claimId);
        Until.it(() -> status(claimId), "CLOSED"::equals);
        return claimId;
    }

    private static String status(String claimId) {
        return NL.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim()
                .getStatus();
    }

    private static void decide(String claimId) {
        var _ = NL.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
    }

    private static List<Table> tables(Processing processing, String readModel) {
        var tables = processing.check().check(readModel).tables();
        assertThat(tables).as(readModel).allMatch(Table::isEqual);
        return tables;
    }

    private static ClearText search(ClaimsNode node) {
        return new ClearText(sql(node));
    }

    private static JdbcClient sql(ClaimsNode node) {
        return node.bean(JdbcClient.class);
    }

    private static long rows(JdbcClient sql, String count, String parameter) {
        return sql.sql(count).param(parameter).query(Long.class).single();
    }
}
