package portability.ledger.privacy.erasure.grpc;

import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.privacy.erasure.Erasure;
import portability.ledger.privacy.erasure.ErasureDesk;
import portability.ledger.privacy.erasure.ErasureGround;
import portability.ledger.privacy.erasure.ErasureRefusal.UnknownSubject;
import portability.ledger.privacy.erasure.ErasureRefused;
import portability.ledger.privacy.reads.ReadLog;
import portability.proto.privacy.v1.CancelErasureRequest;
import portability.proto.privacy.v1.CancelErasureResponse;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ConfirmErasureResponse;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.ListReadsResponse;
import portability.proto.privacy.v1.PlaceHoldRequest;
import portability.proto.privacy.v1.PlaceHoldResponse;
import portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceImplBase;
import portability.proto.privacy.v1.ReleaseHoldRequest;
import portability.proto.privacy.v1.ReleaseHoldResponse;
import portability.proto.privacy.v1.RequestErasureRequest;
import portability.proto.privacy.v1.RequestErasureResponse;

/// The rpcs about erasure and reads.
public final class PrivacyGrpcService extends PrivacyServiceImplBase {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 200;

    private final ErasureDesk desk;
    private final ListedReads reads;

    public PrivacyGrpcService(ErasureDesk desk, ListedReads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @Override
    public void requestErasure(RequestErasureRequest message, StreamObserver<RequestErasureResponse> answer) {
        answer(answer, () -> {
            desk.request(
                    subject(message.getSubject()), ground(message), reason(message.getReason()), Principal.current());
            return RequestErasureResponse.getDefaultInstance();
        });
    }

    @Override
    public void confirmErasure(ConfirmErasureRequest message, StreamObserver<ConfirmErasureResponse> answer) {
        answer(answer, () -> {
            var subject = subject(message.getSubject());
            desk.confirm(subject, Principal.current());
            var due = desk.get(subject).due();
            return ConfirmErasureResponse.newBuilder()
                    .setDue(due.map(Object::toString).orElse(""))
                    .build();
        });
    }

    @Override
    public void cancelErasure(CancelErasureRequest message, StreamObserver<CancelErasureResponse> answer) {
        answer(answer, () -> {
            desk.cancel(subject(message.getSubject()), reason(message.getReason()), Principal.current());
            return CancelErasureResponse.getDefaultInstance();
        });
    }

    @Override
    public void placeHold(PlaceHoldRequest message, StreamObserver<PlaceHoldResponse> answer) {
        answer(answer, () -> {
            desk.placeHold(subject(message.getSubject()), reason(message.getReason()), Principal.current());
            return PlaceHoldResponse.getDefaultInstance();
        });
    }

    @Override
    public void releaseHold(ReleaseHoldRequest message, StreamObserver<ReleaseHoldResponse> answer) {
        answer(answer, () -> {
            var subject = subject(message.getSubject());
            desk.releaseHold(subject, Principal.current());
            return ReleaseHoldResponse.newBuilder()
                    .setReleased(!desk.get(subject).held())
                    .build();
        });
    }

    @Override
    public void getErasure(GetErasureRequest message, StreamObserver<GetErasureResponse> answer) {
        answer(answer, () -> {
            var subject = subject(message.getSubject());
            return told(desk.get(subject), desk.inUse(subject));
        });
    }

    private static GetErasureResponse told(Erasure erasure, boolean inUse) {
        return GetErasureResponse.newBuilder()
                .setRequestedBy(erasure.requestedBy().orElse(""))
                .setDue(erasure.due().map(Object::toString).orElse(""))
                .setHeld(erasure.held())
                .setErased(erasure.erased())
                .setInUse(inUse)
                .build();
    }

    @Override
    public void listReads(ListReadsRequest message, StreamObserver<ListReadsResponse> answer) {
        answer(answer, () -> {
            var subject = subject(message.getSubject());
            // Reads of who is not known are not an empty list. What was refused and named nobody, auditors see.
            if (!subject.equals(ReadLog.NOBODY) || !Principal.current().roles().contains(Role.AUDITOR))
                desk.get(subject);
            return ListReadsResponse.newBuilder().addAllReads(reads.of(subject)).build();
        });
    }

    private static ErasureGround ground(RequestErasureRequest message) {
        return switch (message.getGround()) {
            case ERASURE_GROUND_RETENTION_OVER -> ErasureGround.RETENTION_OVER;
            case ERASURE_GROUND_PERSON_ASKED -> ErasureGround.PERSON_ASKED;
            case ERASURE_GROUND_RECORDED_IN_ERROR -> ErasureGround.RECORDED_IN_ERROR;
            case ERASURE_GROUND_ORDERED -> ErasureGround.ORDERED;
            case ERASURE_GROUND_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_REQUEST", "the ground is not said");
        };
    }

    /// What can name nobody: not even a database could hold it.
    private static String subject(String text) {
        if (isPlain(text, LONGEST_SUBJECT)) return text;
        throw new ErasureRefused(new UnknownSubject());
    }

    private static boolean isPlain(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static String reason(String text) {
        if (!isPlain(text, LONGEST_REASON))
            throw new MalformedInput("INVALID_REQUEST", "reason has 1 to " + LONGEST_REASON + " characters");
        return text;
    }

    private static <A> void answer(StreamObserver<A> observer, Supplier<A> answer) {
        A found;
        try {
            found = answer.get();
        } catch (ErasureRefused refused) {
            throw status(refused);
        }
        observer.onNext(found);
        observer.onCompleted();
    }

    private static StatusRuntimeException status(ErasureRefused refused) {
        return StatusProto.toStatusRuntimeException(
                StatusProto.fromThrowable(ErasureStatus.of(refused.refusal()).toException()));
    }
}
