package portability.contributions.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.TestNode;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.ConsentsServiceGrpc;
import portability.proto.contributions.v1.ConsentsServiceGrpc.ConsentsServiceBlockingStub;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceBlockingStub;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc.CorrectionsServiceBlockingStub;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc.ForeignRecordsServiceBlockingStub;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.LinksServiceGrpc.LinksServiceBlockingStub;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.RecordsServiceGrpc.RecordsServiceBlockingStub;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.StatisticsServiceGrpc;
import portability.proto.contributions.v1.StatisticsServiceGrpc.StatisticsServiceBlockingStub;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PersonDetails;

/// A client with a token.
public final class Client {
    private static final int CHUNK_BYTES = 100;

    private final ManagedChannel channel;
    private final TestNode node;
    private final String name;
    private final Role role;

    Client(ManagedChannel channel, TestNode node, String name, Role role) {
        this.channel = channel;
        this.node = node;
        this.name = name;
        this.role = role;
    }

    public ContributionsServiceBlockingStub call() {
        return node.as(ContributionsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public CorrectionsServiceBlockingStub corrections() {
        return node.as(CorrectionsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public ConsentsServiceBlockingStub consents() {
        return node.as(ConsentsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public LinksServiceBlockingStub links() {
        return node.as(LinksServiceGrpc.newBlockingStub(channel), name, role);
    }

    public StatisticsServiceBlockingStub statistics() {
        return node.as(StatisticsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public ForeignRecordsServiceBlockingStub foreign() {
        return node.as(ForeignRecordsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public RecordsServiceBlockingStub records() {
        return node.as(RecordsServiceGrpc.newBlockingStub(channel), name, role);
    }

    public PrivacyServiceBlockingStub privacy() {
        return node.as(PrivacyServiceGrpc.newBlockingStub(channel), name, role);
    }

    /// With headers of one's own: either may be empty or mean nothing.
    public ContributionsServiceBlockingStub stating(String purpose, String legalBasis) {
        return stating(ContributionsServiceGrpc.newBlockingStub(channel), purpose, legalBasis);
    }

    /// Calls any rpc with a request that says nothing.
    public <Q, A> void callEmpty(MethodDescriptor<Q, A> rpc, String purpose, String legalBasis) {
        var stub = stating(purpose, legalBasis);
        var request = rpc.parseRequest(InputStream.nullInputStream());
        ClientCalls.blockingServerStreamingCall(stub.getChannel(), rpc, stub.getCallOptions(), request)
                .forEachRemaining(_ -> {});
    }

    /// The log, as an auditor with such headers reads it.
    public AuditServiceBlockingStub audit(String purpose, String legalBasis) {
        return stating(AuditServiceGrpc.newBlockingStub(channel), purpose, legalBasis);
    }

    /// The log, for nothing that is said.
    public AuditServiceBlockingStub audit() {
        return TestNode.with(AuditServiceGrpc.newBlockingStub(channel), node.token(name, role))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private <S extends AbstractStub<S>> S stating(S stub, String purpose, String legalBasis) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER), purpose);
        headers.put(Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER), legalBasis);
        return TestNode.with(stub, node.token(name, role))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /// Registers a person with a number here. The person's id.
    public String register(String number) {
        return call().registerPerson(RegisterPersonRequest.newBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .setPerson(Samples.person(number))
                        .build())
                .getPersonId();
    }

    public String register(String requestId, PersonDetails person) {
        return call().registerPerson(RegisterPersonRequest.newBuilder()
                        .setRequestId(requestId)
                        .setPerson(person)
                        .build())
                .getPersonId();
    }

    /// Records a period. Its id.
    public String record(String personId, InsurancePeriod period) {
        return call().recordPeriod(RecordPeriodRequest.newBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .setPersonId(personId)
                        .setPeriod(period)
                        .setEvidence("payslips")
                        .build())
                .getPeriodId();
    }

    public GetCareerResponse career(String personId) {
        return call().getCareer(
                        GetCareerRequest.newBuilder().setPersonId(personId).build());
    }

    public GetCareerResponse history(String personId) {
        return call().getCareer(GetCareerRequest.newBuilder()
                .setPersonId(personId)
                .setWithHistory(true)
                .build());
    }

    /// Sends a return in small chunks.
    public ImportReturnResponse importReturn(String returnId, String csv) {
        var upload = beginImport();
        upload.send(header(returnId, node.institution()));
        upload.send(csv.getBytes(UTF_8));
        return upload.finish();
    }

    public static ImportReturnRequest header(String returnId, String institution) {
        return header(ReturnHeader.newBuilder().setReturnId(returnId).setInstitution(institution));
    }

    public static ImportReturnRequest header(ReturnHeader.Builder header) {
        return ImportReturnRequest.newBuilder().setHeader(header).build();
    }

    /// Sends a file under a header of one's own.
    public ImportReturnResponse importReturn(ReturnHeader.Builder header, String csv) {
        var upload = beginImport();
        upload.send(header(header));
        upload.send(csv.getBytes(UTF_8));
        return upload.finish();
    }

    /// Has a return checked. All that is told.
    public List<CheckReturnResponse> check(CheckReturnRequest... messages) {
        var told = new ArrayList<CheckReturnResponse>();
        var done = new CompletableFuture<List<CheckReturnResponse>>();
        var sending = node.as(ContributionsServiceGrpc.newStub(channel), name, role)
                .checkReturn(new StreamObserver<>() {
                    @Override
                    public void onNext(CheckReturnResponse response) {
                        told.add(response);
                    }

                    @Override
                    public void onError(Throwable failed) {
                        done.completeExceptionally(failed);
                    }

                    @Override
                    public void onCompleted() {
                        done.complete(told);
                    }
                });
        for (var message : messages) sending.onNext(message);
        sending.onCompleted();
        return result(done);
    }

    private static <T> T result(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StatusRuntimeException status) throw status;
            throw failed;
        }
    }

    public static ImportReturnRequest chunk(byte[] bytes, int from, int length) {
        return ImportReturnRequest.newBuilder()
                .setChunk(ByteString.copyFrom(bytes, from, length))
                .build();
    }

    public Upload beginImport() {
        return new Upload();
    }

    /// One call of ImportReturn.
    public final class Upload {
        private final CompletableFuture<ImportReturnResponse> answer = new CompletableFuture<>();
        private final StreamObserver<ImportReturnRequest> messages = node.as(
                        ContributionsServiceGrpc.newStub(channel), name, role)
                .importReturn(new StreamObserver<>() {
                    @Override
                    public void onNext(ImportReturnResponse response) {
                        answer.complete(response);
                    }

                    @Override
                    public void onError(Throwable failed) {
                        answer.completeExceptionally(failed);
                    }

                    @Override
                    public void onCompleted() {
                        answer.completeExceptionally(new IllegalStateException("no answer"));
                    }
                });

        private Upload() {}

        public void send(ImportReturnRequest message) {
            messages.onNext(message);
        }

        public void send(byte[] csv) {
            for (int from = 0; from < csv.length; from += CHUNK_BYTES)
                send(chunk(csv, from, Math.min(CHUNK_BYTES, csv.length - from)));
        }

        public void cancel() {
            messages.onError(new IllegalStateException("cancelled by the client"));
        }

        /// @throws StatusRuntimeException if the call fails
        public ImportReturnResponse finish() {
            messages.onCompleted();
            return result(answer);
        }
    }
}
