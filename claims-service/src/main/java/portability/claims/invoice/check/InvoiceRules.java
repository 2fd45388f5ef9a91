package portability.claims.invoice.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import portability.claims.invoice.Reason;

/// What the institution lets be decided without an officer.
///
/// @param accept   whether lines in which nothing was found, of a right that covers them, are accepted
/// @param acceptUpTo only lines of at most this are, each amount for its currency: `EUR 500.00`; none: any
/// @param contest  for which findings lines are contested; above a tariff, what the tariff gives is accepted
/// @param tariffs  what the creditors' tariffs give, as far as the institution knows them
@ConfigurationProperties("portability.invoice")
public record InvoiceRules(
        @DefaultValue("false") boolean accept,
        @DefaultValue List<String> acceptUpTo,
        @DefaultValue("INTRODUCED_LATE") Set<Reason> contest,
        @DefaultValue List<Tariff> tariffs) {
    /// What one unit of care costs in the creditor's own tariff. Source: Reg. (EC) 987/2009 Art. 62(1).
    ///
    /// @param creditor whose tariff, `ES:INSS`
    /// @param from     the first day of care; the newest one that has begun holds
    /// @param price    `EUR 120.00`
    /// @param source   where it stands
    public record Tariff(String creditor, String codeSystem, String code, LocalDate from, String price, String source) {
        public Tariff {
            if (source.isBlank()) throw new IllegalArgumentException("portability.invoice.tariffs: no source");
            if (!Money.parse(price).isPositive())
                throw new IllegalArgumentException("portability.invoice.tariffs: no price");
        }

        Money money() {
            return Money.parse(price);
        }
    }

    public InvoiceRules {
        acceptUpTo = List.copyOf(acceptUpTo);
        acceptUpTo.forEach(Money::parse);
        contest = Set.copyOf(contest);
        tariffs = List.copyOf(tariffs);
        if (contest.contains(Reason.OTHER))
            throw new IllegalArgumentException(
                    "portability.invoice.contest: what is contested in words, an officer does");
    }

    boolean accepts(Money amount) {
        return accept
                && (acceptUpTo.isEmpty()
                        || acceptUpTo.stream()
                                .map(Money::parse)
                                .anyMatch(most -> most.isSameCurrency(amount) && !amount.isGreaterThan(most)));
    }

    /// What a unit of care costs there on a day; empty where this institution does not know it.
    Optional<Tariff> tariff(String creditor, String codeSystem, String code, CurrencyUnit currency, LocalDate day) {
        return tariffs.stream()
                .filter(tariff -> tariff.creditor().equals(creditor)
                        && tariff.codeSystem().equals(codeSystem)
                        && tariff.code().equals(code)
                        && tariff.money().getCurrencyUnit().equals(currency)
                        && !tariff.from().isAfter(day))
                .max(Comparator.comparing(Tariff::from));
    }
}
