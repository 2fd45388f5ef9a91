package portability.totalisation.welfare;

import static portability.totalisation.welfare.WelfareRule.BENEFITS_SUMMED;
import static portability.totalisation.welfare.WelfareRule.BENEFIT_ASSESSED_BETWEEN;
import static portability.totalisation.welfare.WelfareRule.BENEFIT_DUE;
import static portability.totalisation.welfare.WelfareRule.BENEFIT_NEEDS_MORE_CONTRIBUTIONS;
import static portability.totalisation.welfare.WelfareRule.CLAIMED_TOO_LATE;
import static portability.totalisation.welfare.WelfareRule.CONTRIBUTION_BY_CONTRACT;
import static portability.totalisation.welfare.WelfareRule.EVENT_AFTER_MEMBERSHIP_IN_WINDOW;
import static portability.totalisation.welfare.WelfareRule.EVENT_IN_MEMBERSHIP;
import static portability.totalisation.welfare.WelfareRule.EVENT_OUTSIDE_MEMBERSHIP;
import static portability.totalisation.welfare.WelfareRule.MEMBERSHIP_ENDED_BEFORE_CONTRACT;
import static portability.totalisation.welfare.WelfareRule.MEMBERSHIP_LASTS;
import static portability.totalisation.welfare.WelfareRule.NO_BENEFIT_FOR_EVENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.law.Months;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareFund.Benefit;
import portability.totalisation.welfare.WelfareFund.Contribution;

/// What a welfare fund takes and gives. Benefits are fixed: no part of a year, no other state's time.
public final class WelfareBenefits {
    private final WelfareFund fund;

    public WelfareBenefits(WelfareFund fund) {
        this.fund = fund;
    }

    /// One benefit that is due.
    ///
    /// @param least what is due at least; all of it where the schedule fixes the amount
    /// @param most  the same, at most
    public record Item(String benefit, Money least, Money most) {}

    /// What is due for one event.
    public record Due(List<Item> items, Money least, Money most) {
        public Due {
            items = List.copyOf(items);
        }
    }

    /// The contribution for a contract of so many months.
    public Explained<Money> contribution(int contractMonths, LocalDate on) {
        var rule = fund.contributions().stream()
                .filter(candidate -> candidate
                        .upToMonths()
                        .map(longest -> contractMonths <= longest)
                        .orElse(true))
                .findFirst()
                .orElseThrow();
        return contribution(rule, contractMonths, on);
    }

    private static Explained<Money> contribution(Contribution rule, int contractMonths, LocalDate on) {
        var amount = rule.amount().on(on);
        return Explained.of(
                amount.value(),
                Step.of(
                        CONTRIBUTION_BY_CONTRACT,
                        rule.article(),
                        new NumberArg("months", BigDecimal.valueOf(contractMonths)),
                        amount.cited(value -> new MoneyArg("amount", value))));
    }

    /// From when to when a person is a member: for the contract, but no longer than one contribution
    /// covers, and not before it was paid.
    public Explained<Optional<DateSpan>> covered(Membership membership) {
        var start = membership.paidOn().isAfter(membership.contract().start())
                ? membership.paidOn()
                : membership.contract().start();
        var longest = fund.longestMonths().map(values -> values.on(start));
        var end = longest.map(months -> Months.after(start, months.value()))
                .filter(last -> last.isBefore(membership.contract().end()))
                .orElse(membership.contract().end());
        if (!start.isBefore(end))
            return Explained.of(
                    Optional.empty(),
                    Step.of(
                            MEMBERSHIP_ENDED_BEFORE_CONTRACT,
                            fund.article(),
                            new DateArg("paidOn", membership.paidOn()),
                            new SpanArg("contract", membership.contract())));
        var span = new DateSpan(start, end);
        var arguments = new ArrayList<Argument>(List.of(new SpanArg("span", span)));
        longest.ifPresent(
                months -> arguments.add(months.cited(value -> new NumberArg("longest", BigDecimal.valueOf(value)))));
        return Explained.of(Optional.of(span), new Step(MEMBERSHIP_LASTS, fund.article(), arguments));
    }

    /// The benefits for an event, by the schedule on its day.
    public Explained<Due> due(Membership membership, Occurrence occurrence) {
        return covered(membership)
                .then(span -> span.map(covered -> due(membership, occurrence, covered))
                        .orElseGet(() -> none(Step.of(
                                EVENT_OUTSIDE_MEMBERSHIP,
                                fund.article(),
                                new DateArg("on", occurrence.on()),
                                new DateArg("until", membership.paidOn())))));
    }

    private Explained<Due> due(Membership membership, Occurrence occurrence, DateSpan covered) {
        var late = late(membership, occurrence);
        if (late.isPresent()) return none(late.get());
        var items = new ArrayList<Item>();
        var steps = new ArrayList<Step>();
        for (var benefit : fund.benefits()) {
            if (!benefit.events().contains(occurrence.event()) || !fits(benefit, occurrence)) continue;
            var inTime = inTime(benefit, occurrence, covered);
            steps.add(inTime);
            if (inTime.rule() == EVENT_OUTSIDE_MEMBERSHIP) continue;
            if (membership.contributions() < benefit.contributions()) {
                steps.add(Step.of(
                        BENEFIT_NEEDS_MORE_CONTRIBUTIONS,
                        benefit.article(),
                        new CodeArg("benefit", benefit.id()),
                        new NumberArg("required", BigDecimal.valueOf(benefit.contributions()))));
                continue;
            }
            items.add(item(benefit, occurrence.on(), steps));
        }
        return summed(items, occurrence, steps);
    }

    private static boolean fits(Benefit benefit, Occurrence occurrence) {
        return switch (benefit.place()) {
            case ANYWHERE -> true;
            case ABROAD -> !occurrence.atHome();
            case AT_HOME -> occurrence.atHome();
        };
    }

    /// Who has come home for good is covered until then; some benefits reach some months further.
    private static Step inTime(Benefit benefit, Occurrence occurrence, DateSpan covered) {
        var day = occurrence.on();
        // The day of the return is still a covered one, and months from it end with the day of its number.
        var home = occurrence.returned().filter(came -> came.isBefore(covered.end()));
        var ended = home.map(came -> came.plusDays(1)).orElse(covered.end());
        var until = home.map(came -> came.plusMonths(benefit.monthsAfter()).plusDays(1))
                .orElse(Months.after(covered.end(), benefit.monthsAfter()));
        boolean begun = !day.isBefore(covered.start());
        var rule = begun && day.isBefore(ended)
                ? EVENT_IN_MEMBERSHIP
                : begun && day.isBefore(until) ? EVENT_AFTER_MEMBERSHIP_IN_WINDOW : EVENT_OUTSIDE_MEMBERSHIP;
        return Step.of(rule, benefit.article(), new DateArg("on", day), new DateArg("until", until));
    }

    private Optional<Step> late(Membership membership, Occurrence occurrence) {
        if (fund.claimMonths().isEmpty()) return Optional.empty();
        var from = occurrence.on().isAfter(membership.contract().lastDay())
                ? occurrence.on()
                : membership.contract().lastDay();
        var months = fund.claimMonths().get().on(occurrence.on());
        var last = from.plusMonths(months.value());
        if (!occurrence.claimedOn().isAfter(last)) return Optional.empty();
        return Optional.of(Step.of(
                CLAIMED_TOO_LATE,
                fund.article(),
                new DateArg("claimedOn", occurrence.claimedOn()),
                months.cited(value -> new NumberArg("months", BigDecimal.valueOf(value))),
                new DateArg("last", last)));
    }

    private static Item item(Benefit benefit, LocalDate on, List<Step> steps) {
        var least = benefit.amount().on(on);
        var most = benefit.most().map(values -> values.on(on));
        var code = new CodeArg("benefit", benefit.id());
        var amount = least.cited(value -> new MoneyArg("amount", value));
        steps.add(most.map(value -> Step.of(
                        BENEFIT_ASSESSED_BETWEEN,
                        benefit.article(),
                        code,
                        amount,
                        value.cited(money -> new MoneyArg("most", money))))
                .orElseGet(() -> Step.of(BENEFIT_DUE, benefit.article(), code, amount)));
        return new Item(benefit.id(), least.value(), most.orElse(least).value());
    }

    private Explained<Due> summed(List<Item> items, Occurrence occurrence, List<Step> steps) {
        if (items.isEmpty()) {
            steps.add(Step.of(
                    NO_BENEFIT_FOR_EVENT,
                    fund.article(),
                    new CodeArg("event", occurrence.event().name())));
            return Explained.of(nothing(), steps);
        }
        var zero = Money.zero(fund.currency());
        var least = items.stream().map(Item::least).reduce(zero, Money::plus);
        var most = items.stream().map(Item::most).reduce(zero, Money::plus);
        steps.add(Step.of(BENEFITS_SUMMED, fund.article(), new MoneyArg("least", least), new MoneyArg("most", most)));
        return Explained.of(new Due(items, least, most), steps);
    }

    private Explained<Due> none(Step why) {
        return Explained.of(nothing(), why);
    }

    private Due nothing() {
        var zero = Money.zero(fund.currency());
        return new Due(List.of(), zero, zero);
    }
}
