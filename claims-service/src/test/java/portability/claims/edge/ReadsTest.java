package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import io.grpc.stub.MetadataUtils;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.privacy.PersonalAnswers;
import portability.proto.claims.v1.AttachmentServiceGrpc;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.ChannelServiceGrpc;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.FloorServiceGrpc;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.IndexationServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.LifeServiceGrpc;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PlannedCareServiceGrpc;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc;
import portability.proto.claims.v1.RecalculationServiceGrpc;
import portability.proto.claims.v1.ReferralServiceGrpc;
import portability.proto.claims.v1.RoundServiceGrpc;
import portability.proto.claims.v1.SituationServiceGrpc;
import portability.proto.claims.v1.StatementServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.PrivacyServiceGrpc;

/// Nobody reads a claim without a purpose of social security, no read goes unrecorded, and the claimant sees who read
/// it and whom it was sent to.
@PostgresTest
class ReadsTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final ClaimsNode DE = new ClaimsNode("DE:DRV");

    @BeforeAll
    static void start() {
        NL.start();
        DE.start();
        Enrolment.ofAll(List.of(NL, DE));
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002);
        DE.upstream.insure(Samples.fatima(), "222", 1995);
    }

    @AfterAll
    static void stop() {
        NL.close();
        DE.close();
    }

    @Test
    void every_rpc_says_whether_it_hands_out_a_persons_data() {
        assertThat(NL.bean(ReadTable.class).rpcs())
                .isEqualTo(Stream.of(
                                ClaimsServiceGrpc.getServiceDescriptor(),
                                ClaimCaseServiceGrpc.getServiceDescriptor(),
                                ForwardingServiceGrpc.getServiceDescriptor(),
                                AttachmentServiceGrpc.getServiceDescriptor(),
                                ClaimCourseServiceGrpc.getServiceDescriptor(),
                                RecalculationServiceGrpc.getServiceDescriptor(),
                                IndexationServiceGrpc.getServiceDescriptor(),
                                LifeServiceGrpc.getServiceDescriptor(),
                                ExchangeDeskServiceGrpc.getServiceDescriptor(),
                                PaymentsServiceGrpc.getServiceDescriptor(),
                                ChannelServiceGrpc.getServiceDescriptor(),
                                OffsetServiceGrpc.getServiceDescriptor(),
                                HealthServiceGrpc.getServiceDescriptor(),
                                InvoiceServiceGrpc.getServiceDescriptor(),
                                BooksServiceGrpc.getServiceDescriptor(),
                                NettingServiceGrpc.getServiceDescriptor(),
                                RoundServiceGrpc.getServiceDescriptor(),
                                HealthCardServiceGrpc.getServiceDescriptor(),
                                HealthExchangeServiceGrpc.getServiceDescriptor(),
                                PlannedCareServiceGrpc.getServiceDescriptor(),
                                ProvisionalPensionServiceGrpc.getServiceDescriptor(),
                                StatementServiceGrpc.getServiceDescriptor(),
                                WelfareFundServiceGrpc.getServiceDescriptor(),
                                ReferralServiceGrpc.getServiceDescriptor(),
                                FloorServiceGrpc.getServiceDescriptor(),
                                SituationServiceGrpc.getServiceDescriptor(),
                                ExchangeServiceGrpc.getServiceDescriptor(),
                                EntitlementExchangeServiceGrpc.getServiceDescriptor(),
                                PrivacyServiceGrpc.getServiceDescriptor())
                        .flatMap(service -> service.getMethods().stream())
                        .map(MethodDescriptor::getFullMethodName)
                        .collect(Collectors.toSet()));
    }

    /// What the exchange hands to a partner is listed with what it is sent.
    @Test
    void every_rpc_whose_answer_holds_a_persons_data_is_a_recorded_read() {
        var exchange = PersonalAnswers.rpcsOf(ExchangeServiceGrpc.getServiceDescriptor());
        assertThat(exchange)
                .containsExactlyInAnyOrder(
                        ExchangeServiceGrpc.getFetchSinceMethod().getFullMethodName(),
                        ExchangeServiceGrpc.getFetchReceivedMethod().getFullMethodName());
        var reading = new HashSet<>(PersonalAnswers.rpcsOf(
                ClaimsServiceGrpc.getServiceDescriptor(),
                ClaimCaseServiceGrpc.getServiceDescriptor(),
                ForwardingServiceGrpc.getServiceDescriptor(),
                RecalculationServiceGrpc.getServiceDescriptor(),
                ExchangeDeskServiceGrpc.getServiceDescriptor(),
                PaymentsServiceGrpc.getServiceDescriptor(),
                OffsetServiceGrpc.getServiceDescriptor(),
                HealthServiceGrpc.getServiceDescriptor(),
                BooksServiceGrpc.getServiceDescriptor(),
                NettingServiceGrpc.getServiceDescriptor(),
                RoundServiceGrpc.getServiceDescriptor(),
                HealthCardServiceGrpc.getServiceDescriptor(),
                PlannedCareServiceGrpc.getServiceDescriptor(),
                ProvisionalPensionServiceGrpc.getServiceDescriptor(),
                StatementServiceGrpc.getServiceDescriptor(),
                WelfareFundServiceGrpc.getServiceDescriptor(),
                ReferralServiceGrpc.getServiceDescriptor(),
                FloorServiceGrpc.getServiceDescriptor(),
                SituationServiceGrpc.getServiceDescriptor(),
                PrivacyServiceGrpc.getServiceDescriptor()));
        // What stands in a file, nobody knows.
        reading.add(AttachmentServiceGrpc.getListAttachmentsMethod().getFullMethodName());
        reading.add(AttachmentServiceGrpc.getGetAttachmentMethod().getFullMethodName());
        // Names nobody in its answer, and says all the same whether somebody lives.
        reading.add(LifeServiceGrpc.getGetLifeMethod().getFullMethodName());
        // So does what a way of paying her costs: of what she is paid.
        reading.add(ChannelServiceGrpc.getListChannelsMethod().getFullMethodName());
        reading.add(ChannelServiceGrpc.getChooseChannelMethod().getFullMethodName());
        // Who was treated for what, by references.
        reading.add(InvoiceServiceGrpc.getListInvoiceLinesMethod().getFullMethodName());
        assertThat(NL.bean(ReadTable.class).readingRpcs()).isEqualTo(reading);
    }

    @Test
    void every_rpc_that_hands_out_data_leaves_a_record_of_who_read_what_and_why() {
        var claimId = closedClaim("read");
        NL.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build());
        NL.cases()
                .getClaimStatus(
                        GetClaimStatusRequest.newBuilder().setClaimId(claimId).build());
        NL.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build());
        listed(claimId);
        var reads = listed(claimId).stream()
                .filter(read -> !read.getRole().equals("PARTNER"))
                .toList();
        // A statement is about a person, not about a claim; what is paid on it is looked at where it is paid.
        var aboutClaims = new HashSet<>(NL.bean(ReadTable.class).readingRpcs());
        aboutClaims.remove(PaymentsServiceGrpc.getGetPensionMethod().getFullMethodName());
        aboutClaims.remove(PaymentsServiceGrpc.getGetBatchFileMethod().getFullMethodName());
        aboutClaims.remove(LifeServiceGrpc.getGetLifeMethod().getFullMethodName());
        for (var paid : List.of(
                OffsetServiceGrpc.getServiceDescriptor(),
                HealthServiceGrpc.getServiceDescriptor(),
                BooksServiceGrpc.getServiceDescriptor(),
                HealthCardServiceGrpc.getServiceDescriptor(),
                PlannedCareServiceGrpc.getServiceDescriptor(),
                ProvisionalPensionServiceGrpc.getServiceDescriptor(),
                WelfareFundServiceGrpc.getServiceDescriptor(),
                ReferralServiceGrpc.getServiceDescriptor(),
                FloorServiceGrpc.getServiceDescriptor(),
                SituationServiceGrpc.getServiceDescriptor(),
                ChannelServiceGrpc.getServiceDescriptor(),
                AttachmentServiceGrpc.getServiceDescriptor(),
                InvoiceServiceGrpc.getServiceDescriptor()))
            paid.getMethods().forEach(rpc -> aboutClaims.remove(rpc.getFullMethodName()));
        aboutClaims.remove(
                StatementServiceGrpc.getGetEntitlementStatementMethod().getFullMethodName());
        assertThat(reads.stream().map(PersonRead::getRpc).collect(Collectors.toSet()))
                .isEqualTo(aboutClaims);
        assertThat(reads).allSatisfy(read -> {
            assertThat(read.getWho()).isEqualTo("officer-1");
            assertThat(read.getRole()).isEqualTo("OFFICER");
            assertThat(read.getInstitution()).isEqualTo("NL:SVB");
            assertThat(read.getPurpose()).isEqualTo("RECORD_KEEPING");
            assertThat(read.getLegalBasis()).isEqualTo("Reg. (EC) 883/2004 Art. 77");
            assertThat(read.getFieldsList()).isNotEmpty();
            assertThat(read.getRefused()).isFalse();
        });
    }

    @Test
    void the_claimant_sees_which_documents_went_to_which_institution_and_when() {
        var before = Instant.now();
        var claimId = closedClaim("sent");
        var sent = listed(claimId).stream()
                .filter(read -> read.getRole().equals("PARTNER"))
                .toList();
        assertThat(sent)
                .extracting(PersonRead::getInstitution, PersonRead::getWho, read -> read.getFields(0))
                .containsExactlyInAnyOrder(
                        tuple("DE:DRV", "DE:DRV", "CLAIM_NOTICE"),
                        tuple("DE:DRV", "DE:DRV", "CERTIFIED_RECORD"),
                        tuple("DE:DRV", "DE:DRV", "SUMMARY"));
        assertThat(sent).allSatisfy(read -> {
            assertThat(read.getRpc()).isEqualTo("portability.exchange.v1.ExchangeService/Deliver");
            assertThat(read.getPurpose()).isEqualTo("SOCIAL_SECURITY_CLAIM");
            assertThat(read.getLegalBasis()).contains("Art. 77");
            assertThat(Instant.parse(read.getAt())).isBetween(before, Instant.now());
        });
        assertThat(listed(claimId)).extracting(PersonRead::getAt).isSorted();
        assertThat(listed(DE, claimId))
                .filteredOn(read -> read.getRole().equals("PARTNER"))
                .extracting(read -> read.getFields(0))
                .containsExactlyInAnyOrder("CERTIFIED_RECORD", "DECISION");
    }

    @Test
    void refuses_a_read_without_a_purpose_of_social_security_and_keeps_that_it_was_asked() {
        var claimId = closedClaim("refused");
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        for (var purpose : List.of("", "CURIOSITY", "TAX_COLLECTION"))
            Fails.with(
                    Code.PERMISSION_DENIED,
                    "PURPOSE_REFUSED",
                    () -> stating(purpose, "Tax Act s. 1").getClaim(request));
        assertThat(listed(claimId).stream()
                        .filter(PersonRead::getRefused)
                        .map(PersonRead::getPurpose)
                        .toList())
                .containsExactly("TAX_COLLECTION");
    }

    private static String closedClaim(String requestId) {
        var claimant = Samples.fatima("NL:SVB", "111", "DE:DRV", "222");
        var claimId =
                NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
        // Follows it to its end.
        NL.officer()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .followClaim(FollowClaimRequest.newBuilder().setClaimId(claimId).build())
                .forEachRemaining(_ -> {});
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        for (var node : List.of(NL, DE))
            Until.it(() -> node.officer().getClaim(request).getClaim().getStatus(), "CLOSED"::equals);
        return claimId;
    }

    private static List<PersonRead> listed(String claimId) {
        return listed(NL, claimId);
    }

    private static List<PersonRead> listed(ClaimsNode node, String claimId) {
        return node.keys
                .as(PrivacyServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .listReads(ListReadsRequest.newBuilder().setSubject(claimId).build())
                .getReadsList();
    }

    private static ClaimsServiceBlockingStub stating(String purpose, String basis) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER), purpose);
        headers.put(Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER), basis);
        return TestNode.with(ClaimsServiceGrpc.newBlockingStub(NL.api()), NL.keys.token("officer-1", Role.OFFICER))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }
}
