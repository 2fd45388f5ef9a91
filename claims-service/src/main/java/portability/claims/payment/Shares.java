package portability.claims.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.Frozen.Part;

/// How what is open of a pension is shared between the person and the institutions for which something is deducted.
/// Together they get what is owed, no more: whatever one gets of a month, no other does.
final class Shares {
    private final Recoveries recoveries;
    private final List<Instruction> counted;
    private final CurrencyUnit currency;
    private final SequencedMap<YearMonth, Money> open;

    private final SequencedMap<String, SequencedMap<YearMonth, Money>> shares = new LinkedHashMap<>();

    /// @param open    what is owed for months that are due and was not allotted, the earliest first
    /// @param counted the instructions that count as paid
    Shares(
            Recoveries recoveries,
            List<Instruction> counted,
            CurrencyUnit currency,
            SequencedMap<YearMonth, Money> open) {
        this.recoveries = recoveries;
        this.counted = counted;
        this.currency = currency;
        this.open = new LinkedHashMap<>(open);
    }

    /// Takes what is deducted from arrears. Nothing else goes before it: what this institution itself takes back was
    /// left out when it was granted.
    void takeFromArrears() {
        for (var each : recoveries.deductions()) {
            var left = each.fromArrears().money().minus(taken(each, true));
            for (var month : List.copyOf(open.keySet()))
                if (each.isArrears(month)) left = left.minus(take(each, month, left));
        }
    }

    /// Takes what is deducted from instalments.
    ///
    /// @param percent how much of an instalment may be, by the own law
    /// @param own     what this institution itself takes of instalments now: it stands within the same limit
    void takeFromOngoing(BigDecimal percent, Money own) {
        var used = own;
        for (var each : recoveries.deductions()) {
            var left = each.fromOngoing().money().minus(taken(each, false));
            for (var month : List.copyOf(open.keySet())) {
                if (each.isArrears(month)) continue;
                var room = room(month, percent);
                var forOwn = least(room, used);
                used = used.minus(forOwn);
                left = left.minus(take(each, month, least(left, room.minus(forOwn))));
            }
        }
    }

    /// What may still be taken of a month for others: a part of what is not theirs already and of what is.
    private Money room(YearMonth month, BigDecimal percent) {
        var theirs = counted.stream()
                .filter(each -> each.deductionId().isPresent())
                .map(each -> each.frozen().of(month))
                .reduce(zero(), Money::plus)
                .plus(takenNow(month));
        var whole = open.getOrDefault(month, zero()).plus(theirs);
        var room =
                whole.multipliedBy(percent.movePointLeft(2), RoundingMode.DOWN).minus(theirs);
        return room.isNegative() ? zero() : room;
    }

    private Money takenNow(YearMonth month) {
        return shares.values().stream()
                .map(share -> share.getOrDefault(month, zero()))
                .reduce(zero(), Money::plus);
    }

    private Money take(Deduction deduction, YearMonth month, Money atMost) {
        var there = open.getOrDefault(month, zero());
        var taken = least(there, atMost);
        if (!taken.isPositive()) return zero();
        open.put(month, there.minus(taken));
        shares.computeIfAbsent(deduction.deductionId(), _ -> new LinkedHashMap<>())
                .merge(month, taken, Money::plus);
        return taken;
    }

    /// What was taken for it before.
    private Money taken(Deduction deduction, boolean arrears) {
        var sum = zero();
        for (var each : counted)
            if (each.deductionId().filter(deduction.deductionId()::equals).isPresent())
                for (var part : each.frozen().parts())
                    if (deduction.isArrears(part.month()) == arrears)
                        sum = sum.plus(part.amount().money());
        return sum;
    }

    /// What is left of it for the person: without the arrears that are kept for somebody who has not stated an amount.
    List<Part> ofThePerson(LocalDate day) {
        return open.entrySet().stream()
                .filter(each -> each.getValue().isPositive() && !isHeld(each.getKey(), day))
                .map(each -> new Part(each.getKey(), Amount.of(each.getValue())))
                .toList();
    }

    private boolean isHeld(YearMonth month, LocalDate day) {
        return recoveries.held().values().stream().anyMatch(hold -> hold.keeps(month, day));
    }

    /// What goes to each institution now, by the deduction.
    Map<Deduction, Frozen> ofOthers() {
        var all = new LinkedHashMap<Deduction, Frozen>();
        for (var each : recoveries.deductions()) {
            var share = shares.get(each.deductionId());
            if (share == null) continue;
            var parts = new ArrayList<Part>();
            share.forEach((month, amount) -> parts.add(new Part(month, Amount.of(amount))));
            all.put(each, new Frozen(parts, Amount.of(zero()), Optional.of(each.account())));
        }
        return all;
    }

    private Money zero() {
        return Money.zero(currency);
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
