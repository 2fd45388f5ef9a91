package portability.claims.cluster;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.law.BesidePensions;
import portability.law.Coordination;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivideArrearsResponse;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.GetLastDayResponse;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.GetMonthlyAmountsResponse;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitResponse;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.GetReviewLimitsResponse;
import portability.proto.agreements.v1.LastDayOf;
import portability.proto.agreements.v1.LawSource;
import portability.proto.agreements.v1.MonthlyAmount;
import portability.proto.agreements.v1.ProcedureServiceGrpc.ProcedureServiceImplBase;
import portability.proto.agreements.v1.ReviewRunsFrom;
import portability.proto.agreements.v1.SettlementPayment;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;
import portability.totalisation.law.LawValue;
import portability.totalisation.remedy.ReviewLimit;
import portability.totalisation.remedy.ReviewLimit.From;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.LateInterest;
import portability.totalisation.settlement.LateInterest.PaidLate;
import portability.totalisation.settlement.LateInterest.Payment;
import portability.totalisation.settlement.Limit;
import portability.totalisation.settlement.MonthlyAmounts.AgeBand;
import portability.totalisation.settlement.Recovery;
import portability.totalisation.settlement.Recovery.Division;
import portability.totalisation.settlement.SettlementLaw;

/// What the law says of money between institutions: the rules themselves, on the law that is loaded, as
/// agreements-service would ask them.
final class RealProcedure extends ProcedureServiceImplBase {
    private static final Supplier<BesidePensions> LAW = new Supplier<>() {
        private Optional<BesidePensions> read = Optional.empty();

        @Override
        public synchronized BesidePensions get() {
            if (read.isEmpty()) read = Optional.of(LoadedLaw.read().besidePensions());
            return read.orElseThrow();
        }
    };

    @Override
    public void getReviewLimit(GetReviewLimitRequest request, StreamObserver<GetReviewLimitResponse> answer) {
        answer.onNext(limit(request));
        answer.onCompleted();
    }

    @Override
    public void getReviewLimits(GetReviewLimitsRequest request, StreamObserver<GetReviewLimitsResponse> answer) {
        answer.onNext(GetReviewLimitsResponse.newBuilder()
                .addAllAnswers(request.getQuestionsList().stream()
                        .map(RealProcedure::limit)
                        .toList())
                .build());
        answer.onCompleted();
    }

    private static GetReviewLimitResponse limit(GetReviewLimitRequest request) {
        var state = Country.of(request.getState());
        var last = ReviewLimit.lastDay(
                state,
                LAW.get().remedy(state),
                request.getRunsFrom() == ReviewRunsFrom.REVIEW_RUNS_FROM_SUMMARY ? From.SUMMARY : From.DECISION,
                LocalDate.parse(request.getReceivedOn()),
                Country.of(request.getResidence()));
        var found = GetReviewLimitResponse.newBuilder();
        last.value().ifPresent(day -> {
            found.setLastDay(day.toString());
            if (!request.getAskedOn().isEmpty())
                found.setInTime(ReviewLimit.keptOn(LocalDate.parse(request.getAskedOn()), day)
                        .value());
        });
        return found.build();
    }

    @Override
    public void divideArrears(DivideArrearsRequest request, StreamObserver<DivideArrearsResponse> answer) {
        var division = division(request);
        answer.onNext(DivideArrearsResponse.newBuilder()
                .setTransferred(money(division.value().transferred()))
                .setToPerson(money(division.value().toPerson()))
                .setFromOngoing(money(division.value().ongoing()))
                .addAllSteps(steps(division))
                .build());
        answer.onCompleted();
    }

    @Override
    public void getLastDay(GetLastDayRequest request, StreamObserver<GetLastDayResponse> answer) {
        var last = last(request.getOf(), LocalDate.parse(request.getCountedFrom()));
        answer.onNext(GetLastDayResponse.newBuilder()
                .setLastDay(last.value().effective().toString())
                .build());
        answer.onCompleted();
    }

    @Override
    public void getLateInterest(GetLateInterestRequest request, StreamObserver<GetLateInterestResponse> answer) {
        var rules = new LateInterest(settlement().interest(), law());
        var paid = new PaidLate(
                money(request.getPrincipal()),
                money(request.hasOwed() ? request.getOwed() : request.getPrincipal()),
                LocalDate.parse(request.getIntroduced()).minus(LongAgo.before()),
                payments(request.getDownPaymentsList()),
                payments(request.getDeclinedDownPaymentsList()),
                request.getDownPaymentRefused(),
                payments(request.getLaterPaymentsList()));
        var told = GetLateInterestResponse.newBuilder();
        if (request.getUntil().isEmpty()) {
            var running = rules.running(paid).value();
            told.setStartsOn(running.from().toString()).setRest(money(running.rest()));
        } else {
            var charge = rules.charge(paid, LocalDate.parse(request.getUntil())).value();
            told.setStartsOn(charge.running().from().toString())
                    .setRest(money(charge.running().rest()))
                    .setInterest(money(charge.interest()))
                    .setRate(charge.rate().value().toPlainString())
                    .setRateSource(source(charge.rate()));
        }
        answer.onNext(told.build());
        answer.onCompleted();
    }

    private static List<Payment> payments(List<SettlementPayment> all) {
        return all.stream()
                .map(paid -> new Payment(money(paid.getAmount()), LocalDate.parse(paid.getOn())))
                .toList();
    }

    /// Published amounts with the usual reduction; the rules' own choice of it has tests of its own.
    @Override
    public void getMonthlyAmounts(GetMonthlyAmountsRequest request, StreamObserver<GetMonthlyAmountsResponse> answer) {
        var law = settlement().monthly();
        var creditor = Country.of(request.getCreditor());
        var told = GetMonthlyAmountsResponse.newBuilder();
        law.waiver(creditor, Country.of(request.getDebtor()), LocalDate.of(request.getYear(), 12, 31))
                .ifPresent(waiver -> told.setWaiver(source(waiver)));
        for (var group : request.getGroupsList()) {
            var amount = MonthlyAmount.newBuilder().setGroup(group);
            var band = group.getBand().name().substring("MONTH_BAND_".length());
            if (!band.equals("FAMILY"))
                law.published(creditor, request.getYear(), AgeBand.valueOf(band))
                        .ifPresent(known ->
                                amount.setAmount(money(known.value().monthly())).setLaw(source(known)));
            told.addAmounts(amount);
        }
        answer.onNext(told.build());
        answer.onCompleted();
    }

    private static LawSource source(LawValue<?> value) {
        return LawSource.newBuilder()
                .setFrom(value.from().toString())
                .setSource(value.source())
                .setVerified(value.verified())
                .build();
    }

    private static SettlementLaw settlement() {
        return LAW.get()
                .coordination("EU-883-2004")
                .map(Coordination::settlement)
                .orElseThrow();
    }

    private static Deadlines law() {
        return new Deadlines(settlement().limits(), Optional.empty());
    }

    private static Explained<Limit> last(LastDayOf of, LocalDate from) {
        return switch (of) {
            case LAST_DAY_OF_INTRODUCE_ACTUAL -> law().introduceActual(from);
            case LAST_DAY_OF_INTRODUCE_FIXED -> law().introduceFixed(from);
            case LAST_DAY_OF_PAYMENT -> law().payment(from);
            case LAST_DAY_OF_DOWN_PAYMENT -> law().downPayment(from);
            case LAST_DAY_OF_DISPUTE -> law().dispute(from.minus(LongAgo.before()));
            case LAST_DAY_OF_CONTEST -> law().contest(from);
            case LAST_DAY_OF_ANSWER_CONTESTATION -> law().answerContestation(from);
            case LAST_DAY_OF_AUDIT_BOARD -> law().auditBoard(from);
            case LAST_DAY_OF_ARREARS_ANSWER -> law().arrearsAnswer(from);
            case LAST_DAY_OF_INVENTORY,
                    LAST_DAY_OF_UNEMPLOYMENT,
                    LAST_DAY_OF_PROVISIONAL_STATEMENT,
                    LAST_DAY_OF_ASSISTANCE,
                    LAST_DAY_OF_UNSPECIFIED,
                    UNRECOGNIZED -> throw new IllegalArgumentException("nobody asks for that here: " + of);
        };
    }

    private static Explained<Division> division(DivideArrearsRequest request) {
        var owed = money(request.getOwed());
        var arrears = money(request.getArrears());
        return switch (request.getOf()) {
            case DIVISION_OF_OVERPAID -> Recovery.fromArrears(owed, arrears, from(request), stated(request), law());
            case DIVISION_OF_PROVISIONAL -> Recovery.provisional(owed, arrears, from(request), stated(request), law());
            case DIVISION_OF_REMITTED -> Recovery.kept(arrears, owed);
            case DIVISION_OF_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("of is required");
        };
    }

    private static LocalDate from(DivideArrearsRequest request) {
        return LocalDate.parse(request.getCountedFrom());
    }

    private static LocalDate stated(DivideArrearsRequest request) {
        return LocalDate.parse(request.getStatedOn());
    }

    static org.joda.money.Money money(Money money) {
        return org.joda.money.Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount()));
    }

    static Money money(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    private static List<Step> steps(Explained<Division> division) {
        return division.steps().stream()
                .map(step -> Step.newBuilder()
                        .setRule(step.rule().name())
                        .setArticle(LegalRef.newBuilder()
                                .setInstrument(step.article().instrument())
                                .setArticle(step.article().article()))
                        .build())
                .toList();
    }
}
