package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.PartnerKey;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// A partner's key was stolen: nothing more is believed of it, all it signed since is named, and the partner comes back
/// with another one.
@PostgresTest
class CompromisedKeyTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static int partners;

    private TestPartner partner = new TestPartner("DE:DRV");

    @BeforeAll
    static void start() {
        NL.start();
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @BeforeEach
    void freshPartner() {
        partner = new TestPartner("DE:DRV" + ++partners).enrolAt(NL, 2);
    }

    @AfterEach
    void closePartner() {
        partner.close();
    }

    @Test
    void the_directory_tells_each_key_its_time_and_whether_it_counts_on_a_day() {
        var now = listed(partner, "").getKeysList();
        assertThat(now)
                .extracting(
                        PartnerKey::getKeyId, PartnerKey::getTo, PartnerKey::getCompromisedSince, PartnerKey::getCounts)
                .containsExactly(tuple(keyId(partner), "", "", true));
        var dayBefore = Instant.parse(now.getFirst().getFrom()).minus(1, ChronoUnit.DAYS);
        assertThat(listed(partner, dayBefore.toString()).getKeys(0).getCounts()).isFalse();
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_MOMENT", () -> listed(partner, "yesterday"));
    }

    @Test
    void nothing_is_believed_any_more_whatever_day_it_names_and_what_came_since_is_listed() {
        var first = notice(1, ByteString.EMPTY);
        assertThat(deliver(first).getAccepted()).isTrue();
        assertThat(doubtful(partner)).as("nobody says so yet").isEmpty();
        var since = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        assertThat(declare(partner, since)).isEqualTo(since);
        assertThat(listed(partner, "").getKeys(0).getCompromisedSince()).isEqualTo(since);
        assertThat(listed(partner, "").getKeys(0).getCounts()).isFalse();
        assertThat(doubtful(partner))
                .extracting(DoubtfulSignature::getWhat, DoubtfulSignature::getId, DoubtfulSignature::getBroughtBy)
                .containsExactly(tuple("DOCUMENT", TestPartner.headerOf(first).getDocumentId(), partner.institution()));
        assertThat(doubtful(partner).getFirst().getCaseId())
                .isEqualTo(TestPartner.headerOf(first).getCaseId());
        var next = notice(2, TestPartner.hashOf(first));
        assertThat(deliver(next).getRefusalReason()).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void what_was_received_before_is_not_in_doubt_until_an_earlier_moment_is_said() {
        var first = notice(1, ByteString.EMPTY);
        assertThat(deliver(first).getAccepted()).isTrue();
        var later = Instant.now().plus(1, ChronoUnit.MILLIS);
        while (!Instant.now().isAfter(later)) Thread.onSpinWait();
        declare(partner, later.toString());
        assertThat(doubtful(partner)).isEmpty();
        var earlier = later.minus(1, ChronoUnit.HOURS).toString();
        assertThat(declare(partner, earlier)).isEqualTo(earlier);
        assertThat(declare(partner, later.toString())).as("never taken back").isEqualTo(earlier);
        assertThat(doubtful(partner)).hasSize(1);
    }

    @Test
    void the_partner_comes_back_with_another_key_once_two_officers_confirmed_it() {
        var first = notice(1, ByteString.EMPTY);
        assertThat(deliver(first).getAccepted()).isTrue();
        declare(partner, Instant.now().minus(1, ChronoUnit.HOURS).toString());
        try (var renewed = new TestPartner(partner.institution()).enrolAt(NL, 1)) {
            assertThat(listed(partner, "").getProposedFingerprint())
                    .isEqualTo(renewed.descriptor.descriptor().fingerprint());
            assertThat(listed(partner, "").getActive()).isTrue();
            confirm(renewed, "officer-2");
            assertThat(listed(partner, "").getKeysList())
                    .extracting(PartnerKey::getKeyId, PartnerKey::getCounts)
                    .containsExactly(tuple(keyId(renewed), true), tuple(keyId(partner), false));
            assertThat(listed(partner, "").getKeys(1).getTo()).isNotEmpty();
            var next = renewed.seal(header(renewed, 2, TestPartner.hashOf(first)), noticeBody());
            assertThat(receipt(renewed, next).getAccepted()).isTrue();
            assertThat(doubtful(partner))
                    .extracting(DoubtfulSignature::getId)
                    .as("what the new key signed is sound")
                    .containsExactly(TestPartner.headerOf(first).getDocumentId());
        }
    }

    @Test
    void refuses_what_cannot_be() {
        var good = declaration(partner, Instant.now().toString());
        refused(Code.INVALID_ARGUMENT, "INVALID_MOMENT", good.clone().setSince("2025-02-30T00:00:00Z"));
        refused(Code.INVALID_ARGUMENT, "INVALID_REASON", good.clone().clearReason());
        refused(Code.NOT_FOUND, "UNKNOWN_PARTNER", good.clone().setInstitution("FR:CNAV"));
        refused(Code.NOT_FOUND, "UNKNOWN_PARTNER", good.clone().setInstitution("nonsense"));
        refused(Code.NOT_FOUND, "UNKNOWN_KEY", good.clone().setKeyId("none"));
        refused(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                good.clone().setSince(Instant.now().plus(1, ChronoUnit.HOURS).toString()));
        Fails.with(
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT",
                () -> NL.as("operator", Role.OPERATOR).declareKeyCompromised(good.build()));
        var list = ListDoubtfulSignaturesRequest.newBuilder()
                .setInstitution(partner.institution())
                .setKeyId(keyId(partner));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE",
                () -> NL.officer()
                        .listDoubtfulSignatures(list.clone().setPageSize(201).build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE",
                () -> NL.officer()
                        .listDoubtfulSignatures(list.clone().setPageToken("x").build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_KEY",
                () -> NL.officer()
                        .listDoubtfulSignatures(list.clone().setKeyId("none").build()));
    }

    @Test
    void the_list_comes_in_pages() {
        var first = notice(1, ByteString.EMPTY);
        assertThat(deliver(first).getAccepted()).isTrue();
        assertThat(deliver(notice(2, TestPartner.hashOf(first))).getAccepted()).isTrue();
        declare(partner, Instant.now().minus(1, ChronoUnit.HOURS).toString());
        var page = ListDoubtfulSignaturesRequest.newBuilder()
                .setInstitution(partner.institution())
                .setKeyId(keyId(partner))
                .setPageSize(1);
        var one = NL.officer().listDoubtfulSignatures(page.build());
        var two = NL.officer()
                .listDoubtfulSignatures(
                        page.setPageToken(one.getNextPageToken()).build());
        assertThat(two.getNextPageToken()).isEmpty();
        assertThat(List.of(one.getSignatures(0).getId(), two.getSignatures(0).getId()))
                .doesNotHaveDuplicates();
    }

    private static void confirm(TestPartner partner, String officer) {
        assertThat(NL.as(officer, Role.OFFICER)
                        .confirmPartner(ConfirmPartnerRequest.newBuilder()
                                .setInstitution(partner.institution())
                                .setFingerprint(partner.descriptor.descriptor().fingerprint())
                                .build())
                        .getActive())
                .isTrue();
    }

    private static void refused(Code code, String reason, DeclareKeyCompromisedRequest.Builder bad) {
        Fails.with(code, reason, () -> NL.officer().declareKeyCompromised(bad.build()));
    }

    private static DeclareKeyCompromisedRequest.Builder declaration(TestPartner partner, String since) {
        return DeclareKeyCompromisedRequest.newBuilder()
                .setInstitution(partner.institution())
                .setKeyId(keyId(partner))
                .setSince(since)
                .setReason("a laptop was stolen");
    }

    private static String declare(TestPartner partner, String since) {
        return NL.officer()
                .declareKeyCompromised(declaration(partner, since).build())
                .getCompromisedSince();
    }

    private static List<DoubtfulSignature> doubtful(TestPartner partner) {
        return NL.officer()
                .listDoubtfulSignatures(ListDoubtfulSignaturesRequest.newBuilder()
                        .setInstitution(partner.institution())
                        .setKeyId(keyId(partner))
                        .build())
                .getSignaturesList();
    }

    private static Partner listed(TestPartner partner, String at) {
        return NL
                .officer()
                .listPartners(ListPartnersRequest.newBuilder().setAt(at).build())
                .getPartnersList()
                .stream()
                .filter(each -> each.getInstitution().equals(partner.institution()))
                .findFirst()
                .orElseThrow();
    }

    private static String keyId(TestPartner partner) {
        return partner.key.verificationKey().keyId();
    }

    private SealedDocument notice(long pairSeq, ByteString previous) {
        return partner.seal(header(partner, pairSeq, previous), noticeBody());
    }

    private static DocumentHeader.Builder header(TestPartner sender, long pairSeq, ByteString previous) {
        return sender.header(
                        DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE,
                        sender.institution() + "/" + UUID.randomUUID(),
                        "NL:SVB")
                .setPairSeq(pairSeq)
                .setPreviousHeaderHash(previous);
    }

    private ClaimNotice noticeBody() {
        return Samples.notice(partner.institution(), NL.institution());
    }

    private Receipt deliver(SealedDocument document) {
        return receipt(partner, document);
    }

    private static Receipt receipt(TestPartner sender, SealedDocument document) {
        try {
            return Receipt.parseFrom(
                    sender.exchangeOf(NL).deliver(sender.delivery(document)).getReceipt());
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }
}
