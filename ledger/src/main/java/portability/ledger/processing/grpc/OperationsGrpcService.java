package portability.ledger.processing.grpc;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.Processing;
import portability.proto.operations.v1.CheckReadModelRequest;
import portability.proto.operations.v1.CheckReadModelResponse;
import portability.proto.operations.v1.DiscardDeadLetterRequest;
import portability.proto.operations.v1.DiscardDeadLetterResponse;
import portability.proto.operations.v1.ListDeadLettersRequest;
import portability.proto.operations.v1.ListDeadLettersResponse;
import portability.proto.operations.v1.ListProcessorsRequest;
import portability.proto.operations.v1.ListProcessorsResponse;
import portability.proto.operations.v1.OperationsServiceGrpc.OperationsServiceImplBase;
import portability.proto.operations.v1.RebuildReadModelRequest;
import portability.proto.operations.v1.RebuildReadModelResponse;
import portability.proto.operations.v1.RetryDeadLettersRequest;
import portability.proto.operations.v1.RetryDeadLettersResponse;

/// Processors, dead letters and rebuilds, for operators and auditors.
public final class OperationsGrpcService extends OperationsServiceImplBase {
    private static final int LONGEST_REASON = 500;

    private final Processing processing;

    public OperationsGrpcService(Processing processing) {
        this.processing = processing;
    }

    @Override
    public void listProcessors(ListProcessorsRequest request, StreamObserver<ListProcessorsResponse> answer) {
        // First the positions, then the log's size: nobody seems to be ahead of the log.
        var standings = processing.list().all();
        long logSize = processing.list().logSize();
        reply(
                answer,
                ListProcessorsResponse.newBuilder()
                        .setLogSize(logSize)
                        .addAllProcessors(standings.stream()
                                .map(standing -> OperationsProtos.processor(standing, logSize))
                                .toList())
                        .build());
    }

    @Override
    public void listDeadLetters(ListDeadLettersRequest request, StreamObserver<ListDeadLettersResponse> answer) {
        var page = LetterPage.of(request);
        var letters = processing.letters().list(page.filter(), page.size() + 1);
        var shown = letters.subList(0, Math.min(letters.size(), page.size()));
        var response = ListDeadLettersResponse.newBuilder();
        shown.forEach(letter -> response.addLetters(OperationsProtos.letter(letter)));
        if (letters.size() > shown.size()) response.setNextPageToken(LetterPage.after(shown.getLast()));
        reply(answer, response.build());
    }

    @Override
    public void retryDeadLetters(RetryDeadLettersRequest request, StreamObserver<RetryDeadLettersResponse> answer) {
        var stream = Optional.of(request.getStreamId()).filter(id -> !id.isEmpty());
        var retried = processing.letters().retry(request.getProcessor(), stream);
        reply(
                answer,
                RetryDeadLettersResponse.newBuilder()
                        .setApplied(retried.applied())
                        .setRemaining(retried.remaining())
                        .build());
    }

    @Override
    public void discardDeadLetter(DiscardDeadLetterRequest request, StreamObserver<DiscardDeadLetterResponse> answer) {
        var reason = request.getReason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            throw new MalformedInput("INVALID_REASON", "a reason has 1 to " + LONGEST_REASON + " characters");
        long waiting = processing
                .letters()
                .discard(request.getProcessor(), request.getLeafIndex(), reason, Principal.current());
        reply(
                answer,
                DiscardDeadLetterResponse.newBuilder().setWaitingBehind(waiting).build());
    }

    @Override
    public void rebuildReadModel(RebuildReadModelRequest request, StreamObserver<RebuildReadModelResponse> answer) {
        var rebuild = processing.rebuild();
        var processor = request.getProcessor();
        rebuild.start(processor, request.getStartOver());
        var status = rebuild.status(processor);
        answer.onNext(OperationsProtos.progress(status));
        while (!status.isDone() && !Context.current().isCancelled()) {
            status = rebuild.next(processor);
            answer.onNext(OperationsProtos.progress(status));
        }
        answer.onCompleted();
    }

    @Override
    public void checkReadModel(CheckReadModelRequest request, StreamObserver<CheckReadModelResponse> answer) {
        reply(answer, OperationsProtos.report(processing.check().check(request.getProcessor())));
    }

    private static <A> void reply(StreamObserver<A> answer, A response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
