package portability.claims.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// A way in which a pension reaches another state, with what it costs from a day on. What no source says is
/// unknown, never
/// taken as nothing.
///
/// @param id       names it; the same channel of another day has the same
/// @param to       ISO 3166 alpha-2
/// @param from     the first day on which the costs hold
/// @param provider who carries it
/// @param worth    an amount worth 200 US dollars, in the currency sent, on which the costs were looked up
/// @param fee      of that amount, in its currency; empty: unknown
/// @param margin   how far the provider's rate is below the middle rate, in per cent; empty: unknown
/// @param source   where the costs are from; empty where they are unknown
/// @param checked  when they were looked up
public record Channel(
        String id,
        Kind kind,
        String to,
        LocalDate from,
        String provider,
        Money worth,
        Optional<Money> fee,
        Optional<BigDecimal> margin,
        String source,
        Optional<LocalDate> checked) {
    /// Per cent. Source: SDG target 10.c; Global Compact for Migration, Objective 20.
    private static final BigDecimal DEAR = BigDecimal.valueOf(3);

    private static final int PLACES = 2;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// How it gets there.
    public enum Kind {
        BANK_TRANSFER,
        CASH_PICKUP,
        MOBILE_WALLET,
        CARD,
        POSTAL_ORDER,
        CHEQUE
    }

    /// What is sent of a month, and what arrives, all in the currency sent.
    public record OwnCost(Money sent, Money fee, Money margin, Money arrives) {}

    public Channel {
        if (id.isBlank() || provider.isBlank())
            throw new IllegalArgumentException("a channel has a name and a provider");
        if (!worth.isPositive()) throw new IllegalArgumentException("costs are of an amount");
        if (fee.filter(one -> one.isNegative() || !one.getCurrencyUnit().equals(worth.getCurrencyUnit()))
                .isPresent()) throw new IllegalArgumentException("a fee is at least nothing, in the currency sent");
        if (margin.filter(one -> one.signum() < 0 || one.compareTo(ALL) >= 0).isPresent())
            throw new IllegalArgumentException("a margin is from 0 to below 100 per cent");
        boolean told = fee.isPresent() || margin.isPresent();
        if (told && (source.isBlank() || checked.isEmpty()))
            throw new IllegalArgumentException("a cost without its source and day is unknown: " + id);
    }

    /// Fee and margin on an amount worth 200 US dollars, in per cent, rounded once, half up; empty: unknown.
    /// The margin is
    /// taken of what is left after the fee.
    /// Source: SDG indicator 10.c.1, total cost of sending.
    public Optional<BigDecimal> percent() {
        return cost(worth).map(cost -> cost.multiply(ALL).divide(worth.getAmount(), PLACES, RoundingMode.HALF_UP));
    }

    /// Is it above 3 per cent? Not where it is unknown: then nobody can say.
    public boolean isDear() {
        return cost(worth)
                .filter(cost -> cost.multiply(ALL).compareTo(DEAR.multiply(worth.getAmount())) > 0)
                .isPresent();
    }

    /// What it costs of an amount, if the fee is the same for it; empty: unknown, in another currency, or the
    /// fee is more.
    public Optional<OwnCost> of(Money sent) {
        if (fee.isEmpty() || margin.isEmpty() || !sent.getCurrencyUnit().equals(worth.getCurrencyUnit()))
            return Optional.empty();
        var left = sent.minus(fee.get());
        if (left.isNegative()) return Optional.empty();
        var lost = left.multipliedBy(margin.get().movePointLeft(2), RoundingMode.HALF_UP);
        return Optional.of(new OwnCost(sent, fee.get(), lost, left.minus(lost)));
    }

    private Optional<BigDecimal> cost(Money amount) {
        if (fee.isEmpty() || margin.isEmpty()) return Optional.empty();
        var taken = fee.get().getAmount();
        var left = amount.getAmount().subtract(taken);
        return Optional.of(
                taken.add(left.max(BigDecimal.ZERO).multiply(margin.get().movePointLeft(2))));
    }
}
