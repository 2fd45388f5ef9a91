package portability.claims.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.Frozen.Part;

/// How a pension stands: for each month what is owed less what was allotted to it. So whatever made the difference, a
/// rejection, a newer decision, a death, nothing is paid twice for a month, and all of it in the end.
final class Position {
    private final Entitlement owed;
    private final List<Instruction> counted;
    private final List<Money> returned;
    private final Recoveries recoveries;
    private final CurrencyUnit currency;

    Position(Pension pension, CurrencyUnit currency) {
        this.owed = pension.owed().orElseThrow();
        this.counted = pension.instructions().values().stream()
                .filter(Instruction::counts)
                .toList();
        this.recoveries = pension.recoveries();
        this.returned = pension.returned().values().stream().map(Amount::money).toList();
        this.currency = currency;
    }

    Money owed(YearMonth month) {
        return owed.of(month, currency);
    }

    Money allotted(YearMonth month) {
        return sum(counted.stream()
                .map(instruction -> instruction.frozen().of(month))
                .toList());
    }

    List<YearMonth> months(LocalDate day) {
        var all = new TreeSet<>(owed.dueBy(day));
        counted.forEach(instruction -> instruction.frozen().parts().forEach(part -> all.add(part.month())));
        return List.copyOf(all);
    }

    /// What was paid for months for which it is not owed, less what came back or was withheld. Less than nothing where
    /// too much was withheld.
    Money debt(LocalDate day) {
        var over = Money.zero(currency);
        for (var month : months(day)) {
            var more = allotted(month).minus(owed(month));
            if (more.isPositive()) over = over.plus(more);
        }
        return over.minus(withheld()).minus(sum(returned));
    }

    Money withheld() {
        return sum(counted.stream()
                .map(instruction -> instruction.frozen().withheld().money())
                .toList());
    }

    /// What is to be paid by a day; empty: nothing, or nobody knows where to.
    ///
    /// @param percent how much of the current month's instalment may be withheld. All arrears may be: they are no
    ///                income of the month. Source: Reg. (EC) 987/2009 Art. 72(1),
    ///                within the paying institution's own law
    Optional<Frozen> payable(LocalDate day, BigDecimal percent, Optional<PayeeAccount> account) {
        var parts = shares(day, percent).ofThePerson(day);
        var withheld = withheld(parts, toWithhold(day), day, percent);
        if (parts.isEmpty() && !withheld.isNegative()) return Optional.empty();
        var gross = sum(parts.stream().map(part -> part.amount().money()).toList());
        if (gross.isEqual(withheld)) return Optional.of(new Frozen(parts, Amount.of(withheld), Optional.empty()));
        return account.map(known -> new Frozen(parts, Amount.of(withheld), Optional.of(known)));
    }

    /// What goes to other institutions by a day.
    Map<Deduction, Frozen> remittable(LocalDate day, BigDecimal percent) {
        return shares(day, percent).ofOthers();
    }

    private Shares shares(LocalDate day, BigDecimal percent) {
        var shares = new Shares(recoveries, counted, currency, open(day));
        shares.takeFromArrears();
        var parts = shares.ofThePerson(day);
        var own = withheld(parts, toWithhold(day), day, percent);
        var ofArrears = sum(parts.stream()
                .filter(part -> isArrears(part.month(), day))
                .map(part -> part.amount().money())
                .toList());
        shares.takeFromOngoing(percent, own.isGreaterThan(ofArrears) ? own.minus(ofArrears) : Money.zero(currency));
        return shares;
    }

    /// What is owed for months that are due and was not allotted.
    SequencedMap<YearMonth, Money> open(LocalDate day) {
        var open = new LinkedHashMap<YearMonth, Money>();
        for (var month : owed.dueBy(day)) {
            var left = owed(month).minus(allotted(month));
            if (left.isPositive()) open.put(month, left);
        }
        return open;
    }

    /// What is open of months that are past, less what this institution itself may take of it.
    Arrears arrears(LocalDate day) {
        var sum = Money.zero(currency);
        var last = Optional.<YearMonth>empty();
        for (var each : open(day).entrySet()) {
            if (!isArrears(each.getKey(), day)) continue;
            sum = sum.plus(each.getValue());
            last = Optional.of(each.getKey());
        }
        var own = toWithhold(day);
        var promised = recoveries.deductions().stream()
                .map(each -> each.fromArrears().money().minus(takenOfArrears(each)))
                .reduce(Money.zero(currency), Money::plus);
        var left = sum.minus(promised).minus(own.isPositive() ? own : Money.zero(currency));
        return new Arrears(left.isNegative() ? Money.zero(currency) : left, last);
    }

    private Money takenOfArrears(Deduction deduction) {
        return sum(counted.stream()
                .filter(each -> each.deductionId()
                        .filter(deduction.deductionId()::equals)
                        .isPresent())
                .flatMap(each -> each.frozen().parts().stream())
                .filter(part -> deduction.isArrears(part.month()))
                .map(part -> part.amount().money())
                .toList());
    }

    /// What others were asked to deduct is not taken here too.
    private Money toWithhold(LocalDate day) {
        var debt = debt(day);
        if (!debt.isPositive()) return debt;
        var left = debt.minus(recoveries.expected(currency));
        return left.isNegative() ? Money.zero(currency) : left;
    }

    /// Months that are past when the next one is due.
    private boolean isArrears(YearMonth month, LocalDate day) {
        return !owed.rules().dueDay(month.plusMonths(1)).isAfter(day);
    }

    private Money withheld(List<Part> parts, Money debt, LocalDate day, BigDecimal percent) {
        if (!debt.isPositive()) return debt;
        var within = Money.zero(currency);
        for (var part : parts) within = within.plus(mayBeWithheld(part, day, percent));
        return debt.isGreaterThan(within) ? within : debt;
    }

    private Money mayBeWithheld(Part part, LocalDate day, BigDecimal percent) {
        var amount = part.amount().money();
        if (isArrears(part.month(), day)) return amount;
        return amount.multipliedBy(percent.movePointLeft(2), RoundingMode.DOWN);
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
