package portability.contributions.returns.account.grpc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.contributions.returns.account.Amount;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Money;

/// Amounts between messages and facts.
public final class Amounts {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private Amounts() {}

    /// @throws MalformedInput INVALID_AMOUNT if it is no amount of its currency, or nothing
    public static Amount positive(Money money) {
        var amount = amount(money);
        if (amount.amount().signum() == 0) throw invalid("nothing was paid");
        return amount;
    }

    /// @throws MalformedInput INVALID_AMOUNT if it is no amount of its currency
    public static Amount amount(Money money) {
        if (!PLAIN.matcher(money.getAmount()).matches()) throw invalid("not a plain number");
        var amount = new Amount(new BigDecimal(money.getAmount()), money.getCurrency());
        if (amount.amount().scale() > places(money.getCurrency())) throw invalid("more decimals than the currency has");
        return amount;
    }

    private static int places(String code) {
        try {
            var currency = CurrencyUnit.of(code);
            if (currency.isPseudoCurrency()) throw invalid("no money");
            return currency.getDecimalPlaces();
        } catch (IllegalCurrencyException _) {
            throw invalid("a currency has an ISO 4217 code");
        }
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_AMOUNT", message);
    }

    public static List<Money> messages(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> Money.newBuilder()
                        .setCurrency(sum.getKey())
                        .setAmount(sum.getValue().toPlainString())
                        .build())
                .toList();
    }

    public static List<Money> messages(List<Amount> amounts) {
        return amounts.stream()
                .map(each -> Money.newBuilder()
                        .setCurrency(each.currency())
                        .setAmount(each.amount().toPlainString())
                        .build())
                .toList();
    }
}
