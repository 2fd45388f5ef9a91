package portability.contributions.returns.grpc;

import io.grpc.stub.StreamObserver;
import portability.contributions.returns.ErrorFile;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.SentReturn;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;

/// One call of ImportReturn.
final class ImportCall {
    private final ReturnUpload upload;
    private final ReturnImport returns;
    private final NotedProgress noted;
    private final StreamObserver<ImportReturnResponse> answer;

    ImportCall(
            ReturnUpload upload,
            ReturnImport returns,
            NotedProgress noted,
            StreamObserver<ImportReturnResponse> answer) {
        this.upload = upload;
        this.returns = returns;
        this.noted = noted;
        this.answer = answer;
    }

    StreamObserver<ImportReturnRequest> begin() {
        return new UploadCall<>(upload, this::take, this::answer);
    }

    private void take(ImportReturnRequest message) {
        switch (message.getPartCase()) {
            case HEADER -> upload.header(message.getHeader());
            case CHUNK -> upload.chunk(message.getChunk());
            case ROWS -> upload.rows(message.getRows());
            case PART_NOT_SET -> upload.nothing();
        }
    }

    private void answer(SentReturn sent) {
        answer.onNext(
                noted.whileChecking(sent.returnId(), watch -> response(sent.returnId(), returns.post(sent, watch))));
        answer.onCompleted();
    }

    private static ImportReturnResponse response(String returnId, ReturnImport.Outcome outcome) {
        return ImportReturnResponse.newBuilder()
                .setReturnId(returnId)
                .setRows(outcome.rows())
                .setPosted(outcome.posted())
                .setRefused(outcome.refused())
                .setAlreadyPosted(outcome.alreadyPosted())
                .addAllErrors(outcome.told().stream().map(RowErrorProtos::error).toList())
                .setErrorFile(ErrorFile.of(outcome.told()))
                .build();
    }
}
