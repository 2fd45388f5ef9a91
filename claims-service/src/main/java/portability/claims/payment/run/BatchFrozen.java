package portability.claims.payment.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What the bank is told, all in one currency. Never changed: the file is made from it alone.
///
/// @param executeOn when the bank is to pay
/// @param frozenAt  when it was put together
public record BatchFrozen(
        String messageId,
        String runId,
        int number,
        String currency,
        LocalDate executeOn,
        Instant frozenAt,
        List<Line> lines) {
    public BatchFrozen {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("an empty batch");
    }

    /// One instruction.
    ///
    /// @param payment empty once the case was erased
    public record Line(
            @Subject String claimId,
            String instructionId,
            @Personal(afterErasure = "null") Optional<Payment> payment) {}

    /// What is paid, and where to.
    public record Payment(Amount amount, PayeeAccount account) {}

    /// Was nobody in it erased?
    public boolean isWhole() {
        return lines.stream().allMatch(line -> line.payment().isPresent());
    }

    /// The sum of its lines, as the bank checks it.
    public Money controlSum() {
        return lines.stream()
                .flatMap(line -> line.payment().stream())
                .map(payment -> payment.amount().money())
                .reduce(Money.zero(CurrencyUnit.of(currency)), Money::plus);
    }
}
