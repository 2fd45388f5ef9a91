package portability.claims.payment;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What is owed for each month, by all that was decided so far.
///
/// @param bases what decisions gave, each from a day on; the later decision holds from its first day, whatever an
///              earlier one said of that time
/// @param lastDay empty while it goes on
/// @param indexations by the day from which they hold
record Entitlement(PayRules rules, List<Base> bases, Optional<LocalDate> lastDay, List<Indexation> indexations) {
    Entitlement {
        bases = List.copyOf(bases);
        indexations = indexations.stream()
                .sorted(Comparator.comparing(Indexation::from))
                .toList();
    }

    /// An amount from a day on.
    record Base(LocalDate from, Money amount, boolean once) {}

    Entitlement with(LocalDate from, Money amount, boolean once) {
        var all = new ArrayList<>(bases);
        all.removeIf(base -> !base.from().isBefore(from));
        all.add(new Base(from, amount, once));
        return new Entitlement(rules, all, lastDay, indexations);
    }

    /// As if nothing had been decided yet.
    Entitlement withoutBases() {
        return new Entitlement(rules, List.of(), lastDay, indexations);
    }

    Entitlement until(LocalDate last) {
        return new Entitlement(rules, bases, Optional.of(last), indexations);
    }

    Entitlement indexed(Indexation indexation) {
        var all = new ArrayList<>(indexations);
        all.add(indexation);
        return new Entitlement(rules, bases, lastDay, all);
    }

    /// Empty where nobody has said from which day.
    Optional<YearMonth> firstMonth() {
        return bases.stream().findFirst().map(base -> YearMonth.from(base.from()));
    }

    /// The months that are due by a day, the first first.
    List<YearMonth> dueBy(LocalDate day) {
        var months = new ArrayList<YearMonth>();
        var first = firstMonth();
        if (first.isEmpty()) return months;
        var end =
                lastDay.map(YearMonth::from).filter(last -> !rules.dueDay(last).isAfter(day));
        for (var month = first.get(); !rules.dueDay(month).isAfter(day); month = month.plusMonths(1)) {
            if (end.isPresent() && month.isAfter(end.get())) break;
            months.add(month);
        }
        return months;
    }

    Money of(YearMonth month, CurrencyUnit currency) {
        var sum = Money.zero(currency);
        if (lastDay.isPresent() && month.isAfter(YearMonth.from(lastDay.get()))) return sum;
        var base = bases.stream()
                .filter(each -> !YearMonth.from(each.from()).isAfter(month))
                .reduce((_, later) -> later);
        return base.map(held -> of(month, held)).orElse(sum);
    }

    /// What was decided for the day of an order, or a later one, was decided with it.
    private Money indexed(Base base, YearMonth month) {
        var amount = base.amount();
        for (var each : indexations)
            if (each.from().isAfter(base.from()) && !YearMonth.from(each.from()).isAfter(month))
                amount = each.applied(amount);
        return amount;
    }

    /// A change within a month holds for the whole of it, but for a first month that is paid by days.
    private Money of(YearMonth month, Base base) {
        var first = YearMonth.from(base.from());
        if (base.once())
            return first.equals(month) ? base.amount() : base.amount().multipliedBy(0);
        boolean whole = rules.firstMonth() == PayRules.FirstMonth.WHOLE
                || !base.equals(bases.getFirst())
                || !first.equals(month)
                || base.from().getDayOfMonth() == 1;
        int days = month.lengthOfMonth();
        int begin = whole ? 1 : base.from().getDayOfMonth();
        int end = lastDay.filter(last -> YearMonth.from(last).equals(month))
                .map(LocalDate::getDayOfMonth)
                .orElse(days);
        int paid = Math.max(0, end - begin + 1);
        var amount = indexed(base, month);
        if (paid == days) return amount;
        return amount.multipliedBy(paid).dividedBy(days, RoundingMode.HALF_UP);
    }
}
