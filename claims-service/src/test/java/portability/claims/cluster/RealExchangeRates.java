package portability.claims.cluster;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.ConvertAmountsResponse;
import portability.proto.agreements.v1.ConvertedAmount;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc.ExchangeRateServiceImplBase;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.GetRateDatesResponse;
import portability.proto.agreements.v1.RateDate;
import portability.totalisation.settlement.Exchange;
import portability.totalisation.settlement.Exchange.Rate;
import portability.totalisation.settlement.RateDatePolicy;
import portability.totalisation.settlement.RateDatePolicy.Occasion;

/// Amounts in another currency by the rules themselves, on the law that is loaded, as agreements-service would say.
final class RealExchangeRates extends ExchangeRateServiceImplBase {
    private static final Supplier<List<RateDatePolicy>> LAW = new Supplier<>() {
        private Optional<List<RateDatePolicy>> read = Optional.empty();

        @Override
        public synchronized List<RateDatePolicy> get() {
            if (read.isEmpty())
                read = Optional.of(LoadedLaw.read()
                        .besidePensions()
                        .coordination("EU-883-2004")
                        .orElseThrow()
                        .rateDates());
            return read.orElseThrow();
        }
    };

    @Override
    public void getRateDates(GetRateDatesRequest request, StreamObserver<GetRateDatesResponse> answer) {
        var dates = GetRateDatesResponse.newBuilder();
        for (var day : request.getDaysList()) {
            var asked = LocalDate.parse(day);
            var found = RateDatePolicy.rateDate(new Occasion.Request(asked), LAW.get());
            dates.addDates(RateDate.newBuilder()
                    .setDay(found.value().toString())
                    .setDecision(found.steps().getLast().article().instrument()));
        }
        answer.onNext(dates.build());
        answer.onCompleted();
    }

    @Override
    public void convertAmounts(ConvertAmountsRequest request, StreamObserver<ConvertAmountsResponse> answer) {
        var target = CurrencyUnit.of(request.getTarget());
        var amounts = ConvertAmountsResponse.newBuilder();
        for (var asked : request.getAmountsList()) {
            var rate = asked.getRate();
            var converted = Exchange.at(
                            RealProcedure.money(asked.getAmount()),
                            target,
                            new Rate(
                                    CurrencyUnit.of(rate.getCurrency()),
                                    new BigDecimal(rate.getUnitsPerEuro()),
                                    LocalDate.parse(rate.getOn()),
                                    rate.getSource()))
                    .value();
            amounts.addAmounts(ConvertedAmount.newBuilder()
                    .setAmount(RealProcedure.money(converted.amount()))
                    .setRate(converted.rate().toPlainString())
                    .setRateDay(converted.rateDate().toString())
                    .setSource(converted.source()));
        }
        answer.onNext(amounts.build());
        answer.onCompleted();
    }
}
