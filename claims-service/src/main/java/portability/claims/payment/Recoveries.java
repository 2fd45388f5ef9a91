package portability.claims.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.PensionEvent.ArrearsHeld;

/// What other institutions have to do with a pension in payment.
///
/// @param held       arrears that are kept until another institution has stated what it paid too much, by the matter
/// @param deductions what is deducted for others, in the order in which it was granted
/// @param expected   what others were asked to deduct for this institution and have not remitted, by the matter
record Recoveries(Map<String, ArrearsHeld> held, List<Deduction> deductions, Map<String, Amount> expected) {
    Recoveries {
        held = Map.copyOf(held);
        deductions = List.copyOf(deductions);
        expected = Map.copyOf(expected);
    }

    static Recoveries none() {
        return new Recoveries(Map.of(), List.of(), Map.of());
    }

    Recoveries holding(ArrearsHeld hold) {
        return new Recoveries(with(held, hold.deductionId(), hold), deductions, expected);
    }

    Recoveries released(String deductionId) {
        return new Recoveries(without(held, deductionId), deductions, expected);
    }

    /// What is granted is kept no more: it is deducted.
    Recoveries deducting(Deduction deduction) {
        var all = new ArrayList<>(deductions);
        all.add(deduction);
        return new Recoveries(without(held, deduction.deductionId()), all, expected);
    }

    Recoveries expecting(String deductionId, Amount amount) {
        return new Recoveries(held, deductions, with(expected, deductionId, amount));
    }

    boolean isGranted(String deductionId) {
        return deductions.stream().anyMatch(each -> each.deductionId().equals(deductionId));
    }

    Money expected(CurrencyUnit currency) {
        return expected.values().stream().map(Amount::money).reduce(Money.zero(currency), Money::plus);
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        SequencedMap<String, V> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return after;
    }

    private static <V> Map<String, V> without(Map<String, V> before, String key) {
        SequencedMap<String, V> after = new LinkedHashMap<>(before);
        after.remove(key);
        return after;
    }
}
