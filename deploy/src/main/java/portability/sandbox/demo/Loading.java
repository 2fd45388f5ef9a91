package portability.sandbox.demo;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import portability.kernel.InstitutionId;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.LoadLawPackResponse;
import portability.proto.agreements.v1.ProposeLawPackRequest;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.ReturnHeader;
import portability.sandbox.client.CallFailure;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.keys.Bearer;

/// Brings law, persons and returns to one node. All of it may be sent again: what is there already stays as it is.
record Loading(NodeClient node, DemoInput input) {
    private static final int CHUNK_BYTES = 64 * 1024;
    /// Reading all files of the law takes seconds, and more where four nodes do it at once.
    private static final Duration LOAD_DEADLINE = Duration.ofMinutes(2);
    private static final Duration IMPORT_DEADLINE = Duration.ofMinutes(1);

    /// Where a node holds the law of an earlier release, two officers put that of this one in its place.
    LoadLawPackResponse loadLaw() {
        var load = LoadLawPackRequest.getDefaultInstance();
        try {
            return node.agreements(Bearer.OPERATOR, LOAD_DEADLINE).loadLawPack(load);
        } catch (StatusRuntimeException refused) {
            if (!"NEEDS_TWO_OFFICERS".equals(CallFailure.reason(refused))) throw refused;
            var proposed = node.agreements(Bearer.OFFICER_1)
                    .proposeLawPack(ProposeLawPackRequest.newBuilder()
                            .setReason("the law of this release")
                            .build());
            var _ = node.agreements(Bearer.OFFICER_2)
                    .enactLawPack(EnactLawPackRequest.newBuilder()
                            .setChecksum(proposed.getChecksum())
                            .build());
            return node.agreements(Bearer.OPERATOR, LOAD_DEADLINE).loadLawPack(load);
        }
    }

    int registerPersons() {
        var persons = input.personsOf(institution());
        for (var person : persons) {
            var _ = node.contributions(Bearer.OFFICER_1)
                    .registerPerson(RegisterPersonRequest.newBuilder()
                            .setRequestId("person-" + person.number())
                            .setPerson(person.details(List.of(person.personalNumber())))
                            .build());
        }
        return persons.size();
    }

    /// Empty where nobody is insured.
    Optional<ImportReturnResponse> importReturn() {
        return input.returnOf(institution()).map(this::importReturn);
    }

    private ImportReturnResponse importReturn(ReturnFile file) {
        var answer = new Answer();
        var sending = node.contributionsAsync(Bearer.OFFICER_1, IMPORT_DEADLINE).importReturn(answer);
        var header = ReturnHeader.newBuilder()
                .setReturnId(file.returnId())
                .setInstitution(institution().toString());
        sending.onNext(ImportReturnRequest.newBuilder().setHeader(header).build());
        for (int from = 0; from < file.content().size(); from += CHUNK_BYTES) {
            int to = Math.min(from + CHUNK_BYTES, file.content().size());
            sending.onNext(ImportReturnRequest.newBuilder()
                    .setChunk(file.content().substring(from, to))
                    .build());
        }
        sending.onCompleted();
        return answer.await();
    }

    private InstitutionId institution() {
        return node.node().institution();
    }

    private static final class Answer implements StreamObserver<ImportReturnResponse> {
        private final CompletableFuture<ImportReturnResponse> received = new CompletableFuture<>();
        private @Nullable ImportReturnResponse last;

        @Override
        public void onNext(ImportReturnResponse response) {
            last = response;
        }

        @Override
        public void onError(Throwable failure) {
            received.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            if (last == null) received.completeExceptionally(new IllegalStateException("an import without an answer"));
            else received.complete(last);
        }

        ImportReturnResponse await() {
            try {
                return received.get(IMPORT_DEADLINE.plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) throw failure;
                throw new IllegalStateException("the import failed", e.getCause());
            } catch (TimeoutException e) {
                throw new IllegalStateException("a call outlived its deadline", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SandboxFailed("Interrupted during an import.", e);
            }
        }
    }
}
