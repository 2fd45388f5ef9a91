package portability.sandbox.client;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceBlockingStub;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc.RegisterServiceBlockingStub;
import portability.proto.claims.v1.AttachmentServiceGrpc;
import portability.proto.claims.v1.AttachmentServiceGrpc.AttachmentServiceBlockingStub;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.BooksServiceGrpc.BooksServiceBlockingStub;
import portability.proto.claims.v1.ChannelServiceGrpc;
import portability.proto.claims.v1.ChannelServiceGrpc.ChannelServiceBlockingStub;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimCaseServiceGrpc.ClaimCaseServiceBlockingStub;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceBlockingStub;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.FloorServiceGrpc;
import portability.proto.claims.v1.FloorServiceGrpc.FloorServiceBlockingStub;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.ForwardingServiceGrpc.ForwardingServiceBlockingStub;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.HealthCardServiceGrpc.HealthCardServiceBlockingStub;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc.HealthServiceBlockingStub;
import portability.proto.claims.v1.InvoiceServiceGrpc;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceBlockingStub;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceStub;
import portability.proto.claims.v1.LifeServiceGrpc;
import portability.proto.claims.v1.LifeServiceGrpc.LifeServiceBlockingStub;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceBlockingStub;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc.OffsetServiceBlockingStub;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceBlockingStub;
import portability.proto.claims.v1.PlannedCareServiceGrpc;
import portability.proto.claims.v1.PlannedCareServiceGrpc.PlannedCareServiceBlockingStub;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc.ProvisionalPensionServiceBlockingStub;
import portability.proto.claims.v1.RecalculationServiceGrpc;
import portability.proto.claims.v1.RecalculationServiceGrpc.RecalculationServiceBlockingStub;
import portability.proto.claims.v1.ReferralServiceGrpc;
import portability.proto.claims.v1.ReferralServiceGrpc.ReferralServiceBlockingStub;
import portability.proto.claims.v1.RoundServiceGrpc;
import portability.proto.claims.v1.RoundServiceGrpc.RoundServiceBlockingStub;
import portability.proto.claims.v1.SituationServiceGrpc;
import portability.proto.claims.v1.SituationServiceGrpc.SituationServiceBlockingStub;
import portability.proto.claims.v1.StatementServiceGrpc;
import portability.proto.claims.v1.StatementServiceGrpc.StatementServiceBlockingStub;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceBlockingStub;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceBlockingStub;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceStub;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc.CorrectionsServiceBlockingStub;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc.ForeignRecordsServiceBlockingStub;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.LinksServiceGrpc.LinksServiceBlockingStub;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.RecordsServiceGrpc.RecordsServiceBlockingStub;
import portability.proto.contributions.v1.StatisticsServiceGrpc;
import portability.proto.contributions.v1.StatisticsServiceGrpc.StatisticsServiceBlockingStub;
import portability.proto.operations.v1.OperationsServiceGrpc;
import portability.proto.operations.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import portability.sandbox.home.Node;
import portability.sandbox.home.PrivateFiles;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// The three services of one node, reached over TLS that trusts the node's own certificate and nothing else.
///
/// Each method gives a stub for one call: its deadline runs from the moment the stub is asked for.
public final class NodeClient implements AutoCloseable {
    public static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration LONG_DEADLINE = Duration.ofHours(12);
    private static final Duration PROBE_DEADLINE = Duration.ofSeconds(2);
    private static final int PROBES = 3;

    private final Node node;
    private final Map<ServiceKind, ManagedChannel> channels = new EnumMap<>(ServiceKind.class);

    private NodeClient(Node node) {
        this.node = node;
    }

    /// To a node of which one service is known to answer.
    /// @throws SandboxFailed if it does not
    public static NodeClient serving(Node node, ServiceKind service) {
        if (!Files.exists(node.certificate())) throw notRunning(node, service);
        var client = connect(node);
        // On a busy machine the first question may take longer than a probe waits.
        for (int attempt = 0; attempt < PROBES; attempt++) if (client.isServing(service)) return client;
        client.close();
        throw notRunning(node, service);
    }

    private static SandboxFailed notRunning(Node node, ServiceKind service) {
        return new SandboxFailed("The " + service.word() + " service of " + node.institution()
                + " does not answer: start the nodes with ./portability up, with the same --home and --port-base.");
    }

    public static NodeClient connect(Node node) {
        var client = new NodeClient(node);
        try {
            var tls = GrpcSslContexts.forClient()
                    .trustManager(node.certificate().toFile())
                    .build();
            for (var service : ServiceKind.values()) {
                var channel = NettyChannelBuilder.forAddress(Node.LOOPBACK, node.port(service))
                        .sslContext(tls)
                        .build();
                client.channels.put(service, channel);
            }
        } catch (SSLException e) {
            throw new SandboxFailed("Cannot read the certificate " + node.certificate() + ".", e);
        }
        return client;
    }

    public Node node() {
        return node;
    }

    public ContributionsServiceBlockingStub contributions(Bearer bearer) {
        var stub = ContributionsServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS));
        return authorised(stub, bearer, DEADLINE);
    }

    /// Requests for corrections.
    public CorrectionsServiceBlockingStub corrections(Bearer bearer) {
        return authorised(CorrectionsServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS)), bearer, DEADLINE);
    }

    /// Proposals about links of registrations.
    public LinksServiceBlockingStub links(Bearer bearer) {
        return authorised(LinksServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS)), bearer, DEADLINE);
    }

    /// Certified records of careers.
    public RecordsServiceBlockingStub records(Bearer bearer) {
        return authorised(RecordsServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS)), bearer, DEADLINE);
    }

    /// For the one call that sends a stream.
    public ContributionsServiceStub contributionsAsync(Bearer bearer, Duration deadline) {
        return authorised(ContributionsServiceGrpc.newStub(channel(ServiceKind.CONTRIBUTIONS)), bearer, deadline);
    }

    /// Tables, for which every person's career may have to be read.
    public StatisticsServiceBlockingStub statistics(Bearer bearer) {
        var stub = StatisticsServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS));
        return authorised(stub, bearer, LONG_DEADLINE, "STATISTICS");
    }

    /// Records of other institutions, and what contradicts what.
    public ForeignRecordsServiceBlockingStub foreignRecords(Bearer bearer) {
        return authorised(
                ForeignRecordsServiceGrpc.newBlockingStub(channel(ServiceKind.CONTRIBUTIONS)), bearer, DEADLINE);
    }

    public AgreementsServiceBlockingStub agreements(Bearer bearer) {
        return agreements(bearer, DEADLINE);
    }

    public AgreementsServiceBlockingStub agreements(Bearer bearer, Duration deadline) {
        return authorised(AgreementsServiceGrpc.newBlockingStub(channel(ServiceKind.AGREEMENTS)), bearer, deadline);
    }

    /// The register of instruments and institutions.
    public RegisterServiceBlockingStub register(Bearer bearer) {
        return authorised(RegisterServiceGrpc.newBlockingStub(channel(ServiceKind.AGREEMENTS)), bearer, DEADLINE);
    }

    /// Certificates of coverage.
    public CoverageServiceBlockingStub coverage(Bearer bearer) {
        return authorised(CoverageServiceGrpc.newBlockingStub(channel(ServiceKind.AGREEMENTS)), bearer, DEADLINE);
    }

    public ClaimsServiceBlockingStub claims(Bearer bearer) {
        return claims(bearer, DEADLINE);
    }

    public ClaimsServiceBlockingStub claims(Bearer bearer, Duration deadline) {
        return authorised(ClaimsServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, deadline);
    }

    /// Documents that do not get through.
    public ExchangeDeskServiceBlockingStub exchangeDesk(Bearer bearer) {
        return authorised(ExchangeDeskServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Files in cases.
    public AttachmentServiceBlockingStub attachments(Bearer bearer) {
        return authorised(AttachmentServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Decisions that take the place of earlier ones.
    public RecalculationServiceBlockingStub recalculations(Bearer bearer) {
        return authorised(RecalculationServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// What changes in the life of whoever claims.
    public SituationServiceBlockingStub situation(Bearer bearer) {
        return authorised(SituationServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// What is said of a claim after it was lodged.
    public ClaimCourseServiceBlockingStub course(Bearer bearer) {
        return authorised(ClaimCourseServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Claims that reached the wrong institution.
    public ForwardingServiceBlockingStub forwarding(Bearer bearer) {
        return authorised(ForwardingServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Pensions in payment. A run goes through all of them.
    public PaymentsServiceBlockingStub payments(Bearer bearer) {
        return authorised(PaymentsServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, LONG_DEADLINE);
    }

    /// In which way pensions are paid, and what it costs.
    public ChannelServiceBlockingStub channels(Bearer bearer) {
        return authorised(ChannelServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Life certificates, and deaths that institutions tell each other of.
    public LifeServiceBlockingStub lives(Bearer bearer) {
        return authorised(LifeServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// The book between this institution and its partners.
    public BooksServiceBlockingStub books(Bearer bearer) {
        return authorised(BooksServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Rights to health care where somebody lives.
    public HealthServiceBlockingStub health(Bearer bearer) {
        return authorised(HealthServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Cards for a stay.
    public HealthCardServiceBlockingStub healthCards(Bearer bearer) {
        return authorised(HealthCardServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Care for which somebody goes to another state.
    public PlannedCareServiceBlockingStub plannedCare(Bearer bearer) {
        return authorised(PlannedCareServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// The welfare fund.
    public WelfareFundServiceBlockingStub welfare(Bearer bearer) {
        return authorised(WelfareFundServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Deaths that are referred to a fund.
    public ReferralServiceBlockingStub referrals(Bearer bearer) {
        return authorised(ReferralServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// How pensions stand to guaranteed incomes.
    public FloorServiceBlockingStub floors(Bearer bearer) {
        return authorised(FloorServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// What institutions take back for each other.
    public OffsetServiceBlockingStub offsets(Bearer bearer) {
        return authorised(OffsetServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Invoices for health care.
    public InvoiceServiceBlockingStub invoices(Bearer bearer) {
        return authorised(InvoiceServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Their lines, which may be a million.
    public InvoiceServiceStub invoiceLines(Bearer bearer) {
        return authorised(InvoiceServiceGrpc.newStub(channel(ServiceKind.CLAIMS)), bearer, Duration.ofMinutes(30));
    }

    /// What is due between institutions, netted and paid.
    public NettingServiceBlockingStub settlement(Bearer bearer) {
        return authorised(NettingServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// What windows leave, settled among three institutions or more.
    public RoundServiceBlockingStub rounds(Bearer bearer) {
        return authorised(RoundServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Pensions while another state is late.
    public ProvisionalPensionServiceBlockingStub provisional(Bearer bearer) {
        return authorised(ProvisionalPensionServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// What an officer does in a claim between its lodging and its decision.
    public ClaimCaseServiceBlockingStub cases(Bearer bearer) {
        return authorised(ClaimCaseServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// Any of the claims service's other services: `HealthServiceGrpc::newBlockingStub`.
    public <S extends AbstractStub<S>> S claims(Function<Channel, S> stub, Bearer bearer) {
        return authorised(stub.apply(channel(ServiceKind.CLAIMS)), bearer, DEADLINE);
    }

    /// A person's own statement, which she wishes to see.
    public StatementServiceBlockingStub statements(Bearer bearer) {
        return authorised(
                StatementServiceGrpc.newBlockingStub(channel(ServiceKind.CLAIMS)), bearer, DEADLINE, "OWN_DATA");
    }

    /// The operator's side of any of the services.
    public OperationsServiceBlockingStub operations(ServiceKind service, Bearer bearer) {
        return authorised(OperationsServiceGrpc.newBlockingStub(channel(service)), bearer, DEADLINE);
    }

    /// The same, for what goes through the whole log.
    public OperationsServiceBlockingStub longOperations(ServiceKind service, Bearer bearer) {
        return authorised(OperationsServiceGrpc.newBlockingStub(channel(service)), bearer, LONG_DEADLINE);
    }

    /// Erasure and the list of reads, of any service that holds personal data.
    public PrivacyServiceBlockingStub privacy(ServiceKind service, Bearer bearer) {
        return authorised(PrivacyServiceGrpc.newBlockingStub(channel(service)), bearer, DEADLINE);
    }

    /// Does the service answer, and say that it is ready?
    public boolean isServing(ServiceKind service) {
        var channel = channel(service);
        // A channel that failed to connect waits longer each time; a probe wants to know now.
        channel.resetConnectBackoff();
        try {
            var answer = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PROBE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            return answer.getStatus() == ServingStatus.SERVING;
        } catch (StatusRuntimeException _) {
            return false;
        }
    }

    private ManagedChannel channel(ServiceKind service) {
        var channel = channels.get(service);
        if (channel == null) throw new IllegalStateException("no channel to " + service);
        return channel;
    }

    private <S extends AbstractStub<S>> S authorised(S stub, Bearer bearer, Duration deadline) {
        return authorised(stub, bearer, deadline, bearer == Bearer.AUDITOR ? "AUDIT" : "SOCIAL_SECURITY_CLAIM");
    }

    private <S extends AbstractStub<S>> S authorised(S stub, Bearer bearer, Duration deadline, String purpose) {
        return stub.withInterceptors(new BearerToken(PrivateFiles.read(bearer.tokenFile(node)), purpose))
                // A service that is being started again is worth waiting for, until the deadline.
                .withWaitForReady()
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }
}
