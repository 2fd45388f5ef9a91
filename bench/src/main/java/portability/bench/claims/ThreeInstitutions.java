package portability.bench.claims;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import portability.agreements.AgreementsApplication;
import portability.bench.database.BenchServer;
import portability.claims.ClaimsApplication;
import portability.contributions.ContributionsApplication;
import portability.ledger.edge.Role;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;

/// Three institutions that know each other, with the law and with insured workers.
final class ThreeInstitutions implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final List<Institution> institutions;
    private int insured;

    ThreeInstitutions(BenchServer server) {
        institutions = List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream()
                .map(name -> new Institution(name, server))
                .toList();
        for (var institution : institutions)
            institution
                    .as(
                            AgreementsServiceGrpc.newBlockingStub(institution.channel(AgreementsApplication.class)),
                            "operator",
                            Role.OPERATOR)
                    .withDeadlineAfter(2, TimeUnit.MINUTES)
                    .loadLawPack(LoadLawPackRequest.getDefaultInstance());
        for (var here : institutions) for (var partner : institutions) if (here != partner) enrol(here, partner);
    }

    List<Institution> all() {
        return institutions;
    }

    /// Where every claim is lodged.
    Institution contact() {
        return institutions.getFirst();
    }

    ClaimsServiceBlockingStub claims(Institution at) {
        return at.as(ClaimsServiceGrpc.newBlockingStub(at.channel(ClaimsApplication.class)), "officer-1", Role.OFFICER);
    }

    /// More workers, insured at all three.
    List<Insured> insure(int workers) {
        var more = IntStream.range(insured, insured + workers)
                .mapToObj(Insured::new)
                .toList();
        insured += workers;
        for (var institution : institutions) {
            for (var worker : more)
                institution
                        .as(contributions(institution), "officer-1", Role.OFFICER)
                        .registerPerson(RegisterPersonRequest.newBuilder()
                                .setRequestId("person-" + worker.number())
                                .setPerson(worker.details(List.of(institution.name())))
                                .build());
            importReturn(institution, more);
        }
        return more;
    }

    /// The worker's claim to an old-age pension.
    LodgeClaimRequest claimOf(Insured worker) {
        return claimOf(worker, institutions);
    }

    /// The same, of somebody who says that she was insured here and at one other institution.
    LodgeClaimRequest claimOf(Insured worker, Institution other) {
        return claimOf(worker, List.of(contact(), other));
    }

    private static LodgeClaimRequest claimOf(Insured worker, List<Institution> named) {
        return LodgeClaimRequest.newBuilder()
                .setRequestId("claim-" + worker.number())
                .setClaimant(
                        worker.details(named.stream().map(Institution::name).toList()))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate("2025-01-06")
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .build();
    }

    private static ContributionsServiceGrpc.ContributionsServiceBlockingStub contributions(Institution at) {
        return ContributionsServiceGrpc.newBlockingStub(at.channel(ContributionsApplication.class));
    }

    private void importReturn(Institution at, List<Insured> workers) {
        var answer = new CompletableFuture<ImportReturnResponse>();
        var sending = at.as(
                        ContributionsServiceGrpc.newStub(at.channel(ContributionsApplication.class)),
                        "officer-1",
                        Role.OFFICER)
                .importReturn(new OneAnswer(answer));
        sending.onNext(ImportReturnRequest.newBuilder()
                .setHeader(ReturnHeader.newBuilder()
                        .setReturnId("careers-" + insured)
                        .setInstitution(at.name()))
                .build());
        var rows = ByteString.copyFromUtf8(Insured.returnOf(at.name(), workers));
        for (int from = 0; from < rows.size(); from += CHUNK_BYTES)
            sending.onNext(ImportReturnRequest.newBuilder()
                    .setChunk(rows.substring(from, Math.min(from + CHUNK_BYTES, rows.size())))
                    .build());
        sending.onCompleted();
        var imported = answer.join();
        if (imported.getRefused() > 0) throw new IllegalStateException("rows were refused: " + imported);
    }

    private record OneAnswer(CompletableFuture<ImportReturnResponse> answer)
            implements StreamObserver<ImportReturnResponse> {
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
            // The answer was complete.
        }
    }

    private void enrol(Institution here, Institution partner) {
        var descriptor = claims(partner).getDescriptor(GetDescriptorRequest.getDefaultInstance());
        claims(here)
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(descriptor.getSignedDescriptor())
                        .build());
        for (var officer : List.of("officer-1", "officer-2"))
            here.as(ClaimsServiceGrpc.newBlockingStub(here.channel(ClaimsApplication.class)), officer, Role.OFFICER)
                    .confirmPartner(ConfirmPartnerRequest.newBuilder()
                            .setInstitution(partner.name())
                            .setFingerprint(descriptor.getFingerprint())
                            .build());
    }

    @Override
    public void close() {
        var all = new ArrayList<>(institutions);
        all.forEach(Institution::close);
    }
}
