package portability.agreements.procedure;

import io.grpc.stub.StreamObserver;
import portability.agreements.pack.AdoptedLaw;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.ConvertAmountsResponse;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc.ExchangeRateServiceImplBase;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.GetRateDatesResponse;

/// The edge of what is asked about amounts in another currency.
public final class ExchangeRateGrpcService extends ExchangeRateServiceImplBase {
    private final AdoptedLaw law;

    public ExchangeRateGrpcService(AdoptedLaw law) {
        this.law = law;
    }

    @Override
    public void getRateDates(GetRateDatesRequest request, StreamObserver<GetRateDatesResponse> answer) {
        ProcedureGrpcService.reply(answer, () -> Conversions.dates(request, law.current()));
    }

    @Override
    public void convertAmounts(ConvertAmountsRequest request, StreamObserver<ConvertAmountsResponse> answer) {
        ProcedureGrpcService.reply(answer, () -> Conversions.convert(request, law.current()));
    }
}
