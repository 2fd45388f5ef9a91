package portability.contributions.returns.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import portability.contributions.returns.CheckedReturn;
import portability.contributions.returns.RefusedRow;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.SentReturn;
import portability.proto.contributions.v1.CheckReport;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.CheckedSoFar;

/// One call of CheckReturn.
final class CheckCall {
    private final ReturnUpload upload;
    private final ReturnImport returns;
    private final NotedProgress noted;
    private final PatientAnswer<CheckReturnResponse> answer;

    CheckCall(
            ReturnUpload upload,
            ReturnImport returns,
            NotedProgress noted,
            ServerCallStreamObserver<CheckReturnResponse> answer) {
        this.upload = upload;
        this.returns = returns;
        this.noted = noted;
        this.answer = new PatientAnswer<>(answer);
    }

    StreamObserver<CheckReturnRequest> begin() {
        return new UploadCall<>(upload, this::take, this::answer);
    }

    private void take(CheckReturnRequest message) {
        switch (message.getPartCase()) {
            case HEADER -> upload.header(message.getHeader());
            case CHUNK -> upload.chunk(message.getChunk());
            case ROWS -> upload.rows(message.getRows());
            case PART_NOT_SET -> upload.nothing();
        }
    }

    private void answer(SentReturn sent) {
        noted.whileChecking(sent.returnId(), watch -> {
            try (var checked = returns.check(sent, (rows, refused) -> {
                watch.checked(rows, refused);
                answer.tell(soFar(rows));
            })) {
                tellErrors(checked);
                answer.tell(report(sent.returnId(), checked));
            }
            return sent;
        });
        answer.complete();
    }

    private static CheckReturnResponse soFar(int rows) {
        return CheckReturnResponse.newBuilder()
                .setSoFar(CheckedSoFar.newBuilder().setRows(rows))
                .build();
    }

    private void tellErrors(CheckedReturn checked) {
        var page = new ArrayList<RefusedRow>();
        checked.eachRefused(row -> {
            page.add(row);
            if (page.size() == RowErrorProtos.PER_MESSAGE) tell(page);
        });
        if (!page.isEmpty()) tell(page);
    }

    private void tell(List<RefusedRow> page) {
        answer.tell(CheckReturnResponse.newBuilder()
                .setErrors(RowErrorProtos.errors(page))
                .build());
        page.clear();
    }

    private static CheckReturnResponse report(String returnId, CheckedReturn checked) {
        return CheckReturnResponse.newBuilder()
                .setReport(CheckReport.newBuilder()
                        .setReturnId(returnId)
                        .setTotals(ReturnHeaders.message(checked.totals()))
                        .setRefused(checked.refused())
                        .addAllDifferences(checked.differences()))
                .build();
    }
}
