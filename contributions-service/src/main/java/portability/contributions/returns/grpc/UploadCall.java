package portability.contributions.returns.grpc;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import portability.contributions.returns.SentReturn;

/// One call by which a return comes, and which is answered when all of it is here.
final class UploadCall<Q> implements StreamObserver<Q> {
    private final ReturnUpload upload;
    private final Consumer<Q> part;
    private final Consumer<SentReturn> answer;

    /// @param part   hands a message to the upload
    /// @param answer throws a CancellationException if nobody listens any more
    UploadCall(ReturnUpload upload, Consumer<Q> part, Consumer<SentReturn> answer) {
        this.upload = upload;
        this.part = part;
        this.answer = answer;
    }

    @Override
    public void onNext(Q message) {
        part.accept(message);
    }

    @Override
    public void onError(Throwable cancelled) {
        upload.close();
    }

    @Override
    public void onCompleted() {
        try (upload) {
            answer.accept(upload.sent());
        } catch (CancellationException _) {
            throw Status.CANCELLED.asRuntimeException();
        }
    }
}
