package portability.contributions.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.certified.grpc.RecordCalls;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CertifyStatementResponse;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsResponse;
import portability.proto.contributions.v1.RecordsServiceGrpc.RecordsServiceImplBase;

/// The rpcs about certified records.
@Service
class RecordsGrpcService extends RecordsServiceImplBase {
    private final RecordCalls records;

    RecordsGrpcService(RecordCalls records) {
        this.records = records;
    }

    @Override
    public void certifyStatement(CertifyStatementRequest request, StreamObserver<CertifyStatementResponse> answer) {
        answer.onNext(records.certify(request));
        answer.onCompleted();
    }

    @Override
    public void listOutdatedRecords(
            ListOutdatedRecordsRequest request, StreamObserver<ListOutdatedRecordsResponse> answer) {
        answer.onNext(records.list(request));
        answer.onCompleted();
    }
}
