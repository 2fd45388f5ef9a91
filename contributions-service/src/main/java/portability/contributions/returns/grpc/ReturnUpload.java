package portability.contributions.returns.grpc;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.ErrorFile;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.RefusedRow;
import portability.contributions.returns.ReturnImport;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.ReturnHeader;
import portability.proto.contributions.v1.RowError;

/// One call of ImportReturn: header, chunks, answer.
///
/// What is wrong is told when the sender has sent all; what comes after the first fault is let go.
final class ReturnUpload implements StreamObserver<ImportReturnRequest> {
    private static final int MAX_ID = 64;

    private final String institution;
    private final ImportLimits limits;
    private final ReturnImport returns;
    private final Spool spool;
    private final StreamObserver<ImportReturnResponse> answer;
    private @Nullable String returnId;
    private Optional<RuntimeException> fault = Optional.empty();

    ReturnUpload(
            String institution,
            ImportLimits limits,
            ReturnImport returns,
            Spool spool,
            StreamObserver<ImportReturnResponse> answer) {
        this.institution = institution;
        this.limits = limits;
        this.returns = returns;
        this.spool = spool;
        this.answer = answer;
    }

    @Override
    public void onNext(ImportReturnRequest message) {
        if (fault.isPresent()) return;
        try {
            switch (message.getPartCase()) {
                case HEADER -> begin(message.getHeader());
                case CHUNK -> add(message.getChunk().toByteArray());
                case PART_NOT_SET -> throw headerMissing("a message is neither header nor chunk");
            }
        } catch (MalformedInput | Refused found) {
            fault = Optional.of(found);
        }
    }

    private void begin(ReturnHeader header) {
        if (returnId != null) throw headerMissing("a second header");
        var id = header.getReturnId();
        if (id.isBlank() || id.length() > MAX_ID || id.chars().anyMatch(Character::isISOControl))
            throw headerMissing("a return_id has 1 to " + MAX_ID + " characters");
        if (!header.getInstitution().equals(institution)) throw new Refused(new WrongInstitution());
        returnId = id;
    }

    private void add(byte[] chunk) {
        if (returnId == null) throw headerMissing("the first message is not the header");
        if (chunk.length > limits.maxChunk().toBytes())
            throw ReturnImport.notAReturn("a chunk is larger than " + limits.maxChunk());
        if (spool.size() + chunk.length > limits.maxFile().toBytes())
            throw ReturnImport.notAReturn("the file is larger than " + limits.maxFile());
        spool.add(chunk);
    }

    private static MalformedInput headerMissing(String message) {
        return new MalformedInput("HEADER_MISSING", message);
    }

    @Override
    public void onError(Throwable cancelled) {
        spool.close();
    }

    @Override
    public void onCompleted() {
        try (spool) {
            if (fault.isPresent()) throw fault.get();
            if (returnId == null) throw headerMissing("nothing was sent");
            answer.onNext(response(
                    returnId,
                    returns.post(
                            returnId,
                            spool.whole(),
                            spool.digest(),
                            () -> !Context.current().isCancelled())));
            answer.onCompleted();
        } catch (CancellationException _) {
            throw Status.CANCELLED.asRuntimeException();
        }
    }

    private static ImportReturnResponse response(String returnId, ReturnImport.Outcome outcome) {
        return ImportReturnResponse.newBuilder()
                .setReturnId(returnId)
                .setRows(outcome.rows())
                .setPosted(outcome.posted())
                .setRefused(outcome.refused())
                .setAlreadyPosted(outcome.alreadyPosted())
                .addAllErrors(
                        outcome.told().stream().map(ReturnUpload::rowError).toList())
                .setErrorFile(ErrorFile.of(outcome.told()))
                .build();
    }

    private static RowError rowError(RefusedRow row) {
        return RowError.newBuilder()
                .setLine(row.line())
                .setColumn(row.column())
                .setReason(row.reason().name())
                .setMessage(row.reason().message())
                .build();
    }
}
