package portability.agreements.determination;

import io.grpc.stub.StreamObserver;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.agreements.v1.GetOutlookResponse;
import portability.proto.agreements.v1.OutlookServiceGrpc.OutlookServiceImplBase;

/// The look ahead's edge.
public final class OutlookGrpcService extends OutlookServiceImplBase {
    private final OutlookCalls outlook;

    public OutlookGrpcService(OutlookCalls outlook) {
        this.outlook = outlook;
    }

    @Override
    public void getOutlook(GetOutlookRequest request, StreamObserver<GetOutlookResponse> answer) {
        answer.onNext(outlook.get(request));
        answer.onCompleted();
    }
}
