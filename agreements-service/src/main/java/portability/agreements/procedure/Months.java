package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.joda.money.Money;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.GetMonthlyAmountsResponse;
import portability.proto.agreements.v1.LawSource;
import portability.proto.agreements.v1.MonthGroup;
import portability.proto.agreements.v1.MonthPersons;
import portability.proto.agreements.v1.MonthlyAmount;
import portability.totalisation.law.LawValue;
import portability.totalisation.settlement.FixedAmount;
import portability.totalisation.settlement.FixedAmount.Method;
import portability.totalisation.settlement.FixedAmount.Persons;
import portability.totalisation.settlement.MonthlyAmounts;
import portability.totalisation.settlement.MonthlyAmounts.AgeBand;
import portability.totalisation.settlement.SettlementLaw;

/// What a month of a person or family costs between two states, as it was published.
final class Months {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_GROUPS = 7;

    private final SettlementLaw law;
    private final FixedAmount rule;
    private final Country creditor;
    private final Country debtor;
    private final int year;
    private final ArrayList<Step> steps = new ArrayList<>();

    private Months(SettlementLaw law, GetMonthlyAmountsRequest request) {
        this.law = law;
        this.rule = new FixedAmount(law.fixedAmounts());
        this.creditor = Words.country("creditor", request.getCreditor());
        this.debtor = Words.country("debtor", request.getDebtor());
        this.year = request.getYear();
    }

    static GetMonthlyAmountsResponse answer(GetMonthlyAmountsRequest request, LawPack pack) {
        if (request.getYear() < FIRST_YEAR || request.getYear() > LAST_YEAR)
            throw Words.invalidQuestion("year: " + FIRST_YEAR + " to " + LAST_YEAR);
        if (request.getGroupsCount() < 1 || request.getGroupsCount() > MOST_GROUPS)
            throw Words.invalidQuestion("groups: 1 to " + MOST_GROUPS);
        var months =
                new Months(Asked.coordination(pack, request.getInstrument()).settlement(), request);
        return months.told(request);
    }

    private GetMonthlyAmountsResponse told(GetMonthlyAmountsRequest request) {
        var answer = GetMonthlyAmountsResponse.newBuilder();
        law.monthly().waiver(creditor, debtor, lastDay()).ifPresent(waiver -> answer.setWaiver(source(waiver)));
        var method = rule.method(creditor, lastDay());
        steps.addAll(method.steps());
        answer.setListed(method.value() == Method.FIXED);
        for (var group : request.getGroupsList()) answer.addAmounts(amount(group));
        return answer.addAllSteps(Asked.steps(steps, request.getLanguage())).build();
    }

    private LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    private MonthlyAmount.Builder amount(MonthGroup group) {
        var told = MonthlyAmount.newBuilder().setGroup(group);
        switch (group.getBand()) {
            case MONTH_BAND_UNDER_20 -> published(AgeBand.UNDER_20, group, told);
            case MONTH_BAND_FROM_20 -> published(AgeBand.FROM_20, group, told);
            case MONTH_BAND_FROM_65 -> published(AgeBand.FROM_65, group, told);
            case MONTH_BAND_FAMILY ->
                law.monthly()
                        .family(creditor, debtor, lastDay())
                        .ifPresent(known -> told.setAmount(
                                        Steps.money(known.value().monthly()))
                                .setLaw(source(known)));
            case MONTH_BAND_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("groups: band is required");
        }
        return told;
    }

    private void published(AgeBand band, MonthGroup group, MonthlyAmount.Builder told) {
        var reduction = rule.reduction(persons(group.getPersons()), debtor, lastDay());
        var known = law.monthly().published(creditor, year, band);
        if (known.isEmpty()) return;
        var figures = known.get().value();
        var usual = law.fixedAmounts().reduction().on(lastDay()).value();
        Optional<Money> monthly = MonthlyAmounts.monthly(figures, reduction.value(), usual);
        if (monthly.isEmpty()) return;
        var amount = rule.monthly(figures.annual(), reduction.value(), monthly);
        steps.addAll(reduction.steps());
        steps.addAll(amount.steps());
        told.setAmount(Steps.money(amount.value())).setLaw(source(known.get()));
    }

    private static Persons persons(MonthPersons persons) {
        return switch (persons) {
            case MONTH_PERSONS_FAMILY_MEMBERS -> Persons.FAMILY;
            case MONTH_PERSONS_PENSIONERS -> Persons.PENSIONERS;
            case MONTH_PERSONS_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("groups: persons is required");
        };
    }

    private static LawSource source(LawValue<?> value) {
        return LawSource.newBuilder()
                .setFrom(value.from().toString())
                .setSource(value.source())
                .setVerified(value.verified())
                .build();
    }
}
