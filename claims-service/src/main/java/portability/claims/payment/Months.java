package portability.claims.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.payment.Instruction.State;

/// The months of a pension as people ask for them.
public final class Months {
    private Months() {}

    /// A month.
    ///
    /// @param paid what was paid for it or is with the bank
    /// @param word the bank's reason where it last rejected it; empty otherwise
    public record Month(YearMonth month, LocalDate due, Money owed, Money paid, MonthState state, String word) {}

    /// How a month stands.
    public enum MonthState {
        PAID,
        WITH_THE_BANK,
        DUE,
        REJECTED,
        OVERPAID
    }

    /// Every month that is due by a day or was paid, the earliest first.
    public static List<Month> of(Pension pension, LocalDate day) {
        return pension.position().stream()
                .flatMap(position -> position.months(day).stream().map(month -> month(pension, position, month)))
                .toList();
    }

    private static Month month(Pension pension, Position position, YearMonth month) {
        var owed = position.owed(month);
        var paid = position.allotted(month);
        var last = last(pension, month);
        var due = pension.owed().orElseThrow().rules().dueDay(month);
        var state = state(owed, paid, last);
        var word = state == MonthState.REJECTED ? last.map(Instruction::word).orElse("") : "";
        return new Month(month, due, owed, paid, state, word);
    }

    private static MonthState state(Money owed, Money paid, Optional<Instruction> last) {
        if (paid.isGreaterThan(owed)) return MonthState.OVERPAID;
        var became = last.map(Instruction::state);
        if (paid.isLessThan(owed))
            return became.filter(State.REJECTED::equals).isPresent() ? MonthState.REJECTED : MonthState.DUE;
        return became.filter(State.FROZEN::equals).isPresent() ? MonthState.WITH_THE_BANK : MonthState.PAID;
    }

    /// The instruction that was frozen last for it.
    private static Optional<Instruction> last(Pension pension, YearMonth month) {
        return pension.instructions().values().stream()
                .filter(each -> each.frozen().parts().stream()
                        .anyMatch(part -> part.month().equals(month)))
                .reduce((_, later) -> later);
    }
}
