package portability.agreements.welfare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.agreements.determination.Basis;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.proto.agreements.v1.FundBenefit;
import portability.proto.agreements.v1.FundContract;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundContributionResponse;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.agreements.v1.GetFundCoverResponse;
import portability.totalisation.welfare.Membership;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareBenefits;
import portability.totalisation.welfare.WelfareBenefits.Due;
import portability.totalisation.welfare.WelfareFund;
import portability.totalisation.welfare.WelfareFund.Event;

/// What a fund takes, whom it covers and what it owes.
final class Funds {
    private static final int LONGEST_CONTRACT = 600;
    private static final int MOST_CONTRACTS = 100;

    private Funds() {}

    static GetFundContributionResponse answer(GetFundContributionRequest request, LawPack pack) {
        var fund = fund(request.getFund(), pack);
        int months = request.getContractMonths();
        if (months < 1 || months > LONGEST_CONTRACT)
            throw Words.invalidQuestion("contract_months is 1 to " + LONGEST_CONTRACT);
        var due = new WelfareBenefits(fund).contribution(months, Words.date("on", request.getOn()));
        return GetFundContributionResponse.newBuilder()
                .setAmount(Steps.money(due.value()))
                .addAllSteps(steps(due.steps(), request.getLanguage()))
                .setBasis(Basis.of(pack, due.steps()))
                .setFundName(fund.name())
                .setFundInstitution(fund.institution().toString())
                .build();
    }

    static GetFundCoverResponse answer(GetFundCoverRequest request, LawPack pack) {
        var rules = new WelfareBenefits(fund(request.getFund(), pack));
        if (!request.hasContract()) throw Words.invalidQuestion("contract is required");
        var cover = rules.covered(membership(request.getContract(), 1));
        var answer = GetFundCoverResponse.newBuilder()
                .addAllSteps(steps(cover.steps(), request.getLanguage()))
                .setBasis(Basis.of(pack, cover.steps()));
        cover.value()
                .ifPresent(span -> answer.setFirstDay(span.start().toString())
                        .setLastDay(span.lastDay().toString()));
        return answer.build();
    }

    static GetFundBenefitsResponse answer(GetFundBenefitsRequest request, LawPack pack) {
        var fund = fund(request.getFund(), pack);
        var happened = occurrence(request);
        var counted = counted(new WelfareBenefits(fund), memberships(request), happened);
        var due = counted.due().value();
        return GetFundBenefitsResponse.newBuilder()
                .addAllBenefits(due.items().stream()
                        .map(item -> FundBenefit.newBuilder()
                                .setBenefit(item.benefit())
                                .setLeast(Steps.money(item.least()))
                                .setMost(Steps.money(item.most()))
                                .build())
                        .toList())
                .setLeast(Steps.money(due.least()))
                .setMost(Steps.money(due.most()))
                .setContract(counted.contract())
                .addAllSteps(steps(counted.due().steps(), request.getLanguage()))
                .setBasis(Basis.of(pack, counted.due().steps()))
                .build();
    }

    /// What is due by one of the contracts.
    private record Counted(int contract, LocalDate begins, Explained<Due> due) {}

    /// By which contract most is due; of equal ones, and where nothing is due by any, the last that had begun.
    private static Counted counted(WelfareBenefits rules, List<Membership> memberships, Occurrence happened) {
        var all = new ArrayList<Counted>();
        for (int i = 0; i < memberships.size(); i++) {
            var one = memberships.get(i);
            all.add(new Counted(i, one.contract().start(), rules.due(one, happened)));
        }
        return all.stream()
                .max(Comparator.comparing((Counted one) -> one.due().value().most())
                        .thenComparing(one -> !one.begins().isAfter(happened.on()))
                        .thenComparing(Counted::begins))
                .orElseThrow();
    }

    /// How many contributions had been paid by the day of the event counts, not how many were since.
    private static List<Membership> memberships(GetFundBenefitsRequest request) {
        var contracts = request.getContractsList();
        if (contracts.isEmpty() || contracts.size() > MOST_CONTRACTS)
            throw Words.invalidQuestion("1 to " + MOST_CONTRACTS + " contracts");
        var on = Words.date("on", request.getOn());
        long paid = contracts.stream()
                .filter(one -> !Words.date("paid_on", one.getPaidOn()).isAfter(on))
                .count();
        return contracts.stream()
                .map(one -> membership(one, Math.max(1, Math.toIntExact(paid))))
                .toList();
    }

    private static Membership membership(FundContract contract, int contributions) {
        var first = Words.date("first_day", contract.getFirstDay());
        var last = Words.date("last_day", contract.getLastDay());
        if (last.isBefore(first)) throw Words.invalidQuestion("a contract ends before it begins");
        return new Membership(DateSpan.closed(first, last), Words.date("paid_on", contract.getPaidOn()), contributions);
    }

    private static Occurrence occurrence(GetFundBenefitsRequest request) {
        return new Occurrence(
                event(request.getEvent()),
                Words.date("on", request.getOn()),
                request.getAtHome(),
                Words.optionalDate("returned", request.getReturned()),
                Words.date("claimed_on", request.getClaimedOn()));
    }

    private static Event event(FundEvent event) {
        return switch (event) {
            case FUND_EVENT_NATURAL_DEATH -> Event.NATURAL_DEATH;
            case FUND_EVENT_ACCIDENTAL_DEATH -> Event.ACCIDENTAL_DEATH;
            case FUND_EVENT_PARTIAL_DISABILITY -> Event.PARTIAL_DISABILITY;
            case FUND_EVENT_TOTAL_DISABILITY -> Event.TOTAL_DISABILITY;
            case FUND_EVENT_ILLNESS_OF_FAMILY -> Event.ILLNESS_OF_FAMILY;
            case FUND_EVENT_REPATRIATION -> Event.REPATRIATION;
            case FUND_EVENT_EDUCATION_OF_CHILD -> Event.EDUCATION_OF_CHILD;
            case FUND_EVENT_TRAINING -> Event.TRAINING;
            case FUND_EVENT_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("event is required");
        };
    }

    private static WelfareFund fund(String id, LawPack pack) {
        return Optional.of(id)
                .filter(text -> !text.isEmpty())
                .flatMap(pack.besidePensions()::fund)
                .orElseThrow(() -> new Refused(new Refusal.UnknownLaw(id)));
    }

    private static List<portability.proto.types.v1.Step> steps(List<Step> steps, String language) {
        var told = Steps.in(language);
        return steps.stream().map(told::step).toList();
    }
}
