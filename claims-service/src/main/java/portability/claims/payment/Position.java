package portability.claims.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final CurrencyUnit currency;

    Position(Pension pension, CurrencyUnit currency) {
        this.owed = pension.owed().orElseThrow();
        this.counted = pension.instructions().values().stream()
                .filter(Instruction::counts)
                .toList();
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
        var parts = new ArrayList<Part>();
        for (var month : owed.dueBy(day)) {
            var open = owed(month).minus(allotted(month));
            if (open.isPositive()) parts.add(new Part(month, Amount.of(open)));
        }
        var withheld = withheld(parts, debt(day), day, percent);
        if (parts.isEmpty() && !withheld.isNegative()) return Optional.empty();
        var gross = sum(parts.stream().map(part -> part.amount().money()).toList());
        if (gross.isEqual(withheld)) return Optional.of(new Frozen(parts, Amount.of(withheld), Optional.empty()));
        return account.map(known -> new Frozen(parts, Amount.of(withheld), Optional.of(known)));
    }

    private Money withheld(List<Part> parts, Money debt, LocalDate day, BigDecimal percent) {
        if (!debt.isPositive()) return debt;
        var within = Money.zero(currency);
        for (var part : parts) within = within.plus(mayBeWithheld(part, day, percent));
        return debt.isGreaterThan(within) ? within : debt;
    }

    private Money mayBeWithheld(Part part, LocalDate day, BigDecimal percent) {
        boolean arrears = owed.rules().dueDay(part.month().plusMonths(1)).compareTo(day) <= 0;
        var amount = part.amount().money();
        if (arrears) return amount;
        return amount.multipliedBy(percent.movePointLeft(2), RoundingMode.DOWN);
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
