package portability.claims.cluster;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Step;
import portability.law.GuaranteedIncome;
import portability.law.LawPack;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.CheckFloorResponse;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.FloorStanding;
import portability.proto.agreements.v1.FundBenefit;
import portability.proto.agreements.v1.FundContract;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundContributionResponse;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.agreements.v1.GetFundCoverResponse;
import portability.proto.agreements.v1.LawBasis;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc.WelfareRulesServiceImplBase;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.totalisation.floor.FloorCheck;
import portability.totalisation.floor.FloorCheck.Finding;
import portability.totalisation.floor.FloorCheck.Income;
import portability.totalisation.welfare.Membership;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareBenefits;
import portability.totalisation.welfare.WelfareFund.Event;

/// What the law says of welfare funds and floors: the rules themselves, on the law that is loaded, as
/// agreements-service
/// would ask them. Which contract counts it takes more simply: the last that had begun.
final class RealWelfare extends WelfareRulesServiceImplBase {
    private static final Supplier<LawPack> LAW = new Supplier<>() {
        private Optional<LawPack> read = Optional.empty();

        @Override
        public synchronized LawPack get() {
            if (read.isEmpty()) read = Optional.of(LoadedLaw.read());
            return read.orElseThrow();
        }
    };

    private static final LawBasis BASIS = LawBasis.newBuilder()
            .setLawChecksum(FakeUpstream.LAW)
            .addRestsOnUnverified(LawValue.newBuilder().setPath("ph/owwa").setSource("seen nowhere"))
            .build();

    @Override
    public void getFundContribution(
            GetFundContributionRequest request, StreamObserver<GetFundContributionResponse> answer) {
        var due = rules(request.getFund()).contribution(request.getContractMonths(), day(request.getOn()));
        reply(
                answer,
                GetFundContributionResponse.newBuilder()
                        .setAmount(money(due.value()))
                        .addAllSteps(steps(due.steps()))
                        .setBasis(BASIS)
                        .build());
    }

    @Override
    public void getFundCover(GetFundCoverRequest request, StreamObserver<GetFundCoverResponse> answer) {
        var cover = rules(request.getFund()).covered(membership(request.getContract(), 1));
        var told = GetFundCoverResponse.newBuilder()
                .addAllSteps(steps(cover.steps()))
                .setBasis(BASIS);
        cover.value()
                .ifPresent(span -> told.setFirstDay(span.start().toString())
                        .setLastDay(span.lastDay().toString()));
        reply(answer, told.build());
    }

    @Override
    public void getFundBenefits(GetFundBenefitsRequest request, StreamObserver<GetFundBenefitsResponse> answer) {
        var on = day(request.getOn());
        var contracts = request.getContractsList();
        int paid = (int) contracts.stream()
                .filter(one -> !day(one.getPaidOn()).isAfter(on))
                .count();
        int last = IntStream.range(0, contracts.size())
                .boxed()
                .filter(i -> !day(contracts.get(i).getFirstDay()).isAfter(on))
                .max(Comparator.comparing(i -> contracts.get(i).getFirstDay()))
                .orElse(0);
        var due = rules(request.getFund())
                .due(
                        membership(contracts.get(last), Math.max(1, paid)),
                        new Occurrence(
                                Event.valueOf(request.getEvent().name().substring("FUND_EVENT_".length())),
                                on,
                                request.getAtHome(),
                                Optional.of(request.getReturned())
                                        .filter(text -> !text.isEmpty())
                                        .map(RealWelfare::day),
                                day(request.getClaimedOn())));
        reply(
                answer,
                GetFundBenefitsResponse.newBuilder()
                        .addAllBenefits(due.value().items().stream()
                                .map(item -> FundBenefit.newBuilder()
                                        .setBenefit(item.benefit())
                                        .setLeast(money(item.least()))
                                        .setMost(money(item.most()))
                                        .build())
                                .toList())
                        .setLeast(money(due.value().least()))
                        .setMost(money(due.value().most()))
                        .setContract(last)
                        .addAllSteps(steps(due.steps()))
                        .setBasis(BASIS)
                        .build());
    }

    @Override
    public void checkFloor(CheckFloorRequest request, StreamObserver<CheckFloorResponse> answer) {
        var incomes = request.getIncomesList().stream()
                .map(one -> new Income(Country.of(one.getFrom()), money(one.getPerMonth())))
                .toList();
        reply(
                answer,
                CheckFloorResponse.newBuilder()
                        .setFinding(floor(request.getResidence(), incomes, day(request.getOn())))
                        .build());
    }

    static FloorFinding floor(String residence, List<Income> incomes, LocalDate on) {
        var state = Country.of(residence);
        var guaranteed = LAW.get().besidePensions().guaranteedIncome(state);
        var found = FloorCheck.of(
                state,
                incomes,
                guaranteed.map(GuaranteedIncome::currency).orElse(CurrencyUnit.EUR),
                guaranteed.map(GuaranteedIncome::perMonth),
                on);
        var told = FloorFinding.newBuilder()
                .setResidence(residence)
                .setBasis(LawBasis.newBuilder().setLawChecksum(FakeUpstream.LAW))
                .addAllSteps(steps(found.steps()));
        switch (found.value()) {
            case Finding.Reached(var income, var least) ->
                told.setStanding(FloorStanding.FLOOR_STANDING_REACHED)
                        .setIncome(money(income))
                        .setFloor(money(least));
            case Finding.NotReached(var income, var least, var gap) ->
                told.setStanding(FloorStanding.FLOOR_STANDING_NOT_REACHED)
                        .setIncome(money(income))
                        .setFloor(money(least))
                        .setGap(money(gap));
            case Finding.Unknown() -> told.setStanding(FloorStanding.FLOOR_STANDING_UNKNOWN);
        }
        return told.build();
    }

    private static WelfareBenefits rules(String fund) {
        return new WelfareBenefits(LAW.get().besidePensions().fund(fund).orElseThrow());
    }

    private static Membership membership(FundContract contract, int contributions) {
        return new Membership(
                DateSpan.closed(day(contract.getFirstDay()), day(contract.getLastDay())),
                day(contract.getPaidOn()),
                contributions);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static org.joda.money.Money money(Money money) {
        return org.joda.money.Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount()));
    }

    private static Money money(org.joda.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }

    private static List<portability.proto.types.v1.Step> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> portability.proto.types.v1.Step.newBuilder()
                        .setRule(step.rule().name())
                        .setArticle(LegalRef.newBuilder()
                                .setInstrument(step.article().instrument())
                                .setArticle(step.article().article()))
                        .build())
                .toList();
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
