package portability.claims.netting.grpc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.claims.netting.followup.PayingDesk.Wanted;
import portability.claims.netting.rates.RatesLoaded.Rate;
import portability.claims.netting.stated.ItemStated;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.StateItemRequest;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.types.v1.Money;

/// Reads what officers send about settlement.
final class NettingAsked {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_RATES = 10_000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._/-]{1,64}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Pattern REASON = Pattern.compile("[A-Z0-9]{4}");
    private static final LocalDate EARLIEST = LocalDate.of(1971, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private NettingAsked() {}

    /// Rates by currency.
    /// @throws MalformedInput INVALID_RATES
    static Map<String, List<Rate>> rates(LoadRatesRequest request) {
        if (request.getRatesCount() < 1 || request.getRatesCount() > MOST_RATES)
            throw invalidRates("1 to " + MOST_RATES + " rates");
        var byCurrency = new TreeMap<String, List<Rate>>();
        for (var rate : request.getRatesList()) {
            var currency = currency(rate.getCurrency());
            if (currency.equals("EUR")) throw invalidRates("a rate of the euro to itself");
            byCurrency
                    .computeIfAbsent(currency, _ -> new ArrayList<>())
                    .add(new Rate(rateDay(rate.getOn()), units(rate.getUnitsPerEuro())));
        }
        byCurrency.values().forEach(NettingAsked::requireDistinct);
        return byCurrency;
    }

    private static void requireDistinct(List<Rate> rates) {
        if (rates.stream().map(Rate::on).distinct().count() < rates.size())
            throw invalidRates("two rates of a currency for one day");
    }

    private static String units(String text) {
        if (!RATE.matcher(text).matches()) throw invalidRates("a rate is no decimal number");
        var units = new BigDecimal(text);
        if (units.signum() == 0) throw invalidRates("a rate is nothing");
        return units.stripTrailingZeros().toPlainString();
    }

    static LocalDate rateDay(String text) {
        return day(text).orElseThrow(() -> invalidRates("a day is none"));
    }

    static String currency(String code) {
        try {
            return CurrencyUnit.of(code).getCode();
        } catch (IllegalCurrencyException _) {
            throw invalidRates("no such currency");
        }
    }

    static String source(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl))
            throw invalidRates("where they were published is missing or too long");
        return text.strip();
    }

    /// @throws MalformedInput INVALID_NETTING
    static ItemStated stated(StateItemRequest request, String here, String by) {
        var partner = institution(request.getPartner());
        if (!REFERENCE.matcher(request.getReference()).matches()) throw invalid("the reference is none");
        if (!List.of(here, partner).contains(request.getDebtor())) throw invalid("one of the two owes it");
        var dueOn = requiredDay(request.getDueOn());
        return new ItemStated(
                partner,
                request.getReference(),
                request.getDebtor(),
                amount(request.hasAmount(), request.getAmount()),
                dueOn,
                request.getRequestedOn().isEmpty() ? dueOn : requiredDay(request.getRequestedOn()),
                text(request.getWhy()),
                by);
    }

    static Amount amount(boolean isThere, Money money) {
        try {
            if (isThere) {
                var amount = OffsetDocument.amount(money);
                if (amount.money().isPositive()) return amount;
            }
        } catch (IllegalArgumentException _) {
            // As below: the text may be anything.
        }
        throw invalid("the amount is missing, or nothing");
    }

    /// @throws MalformedInput INVALID_NETTING
    static PayeeAccount account(InstitutionAccount account) {
        try {
            return OffsetDocument.account(account);
        } catch (IllegalArgumentException _) {
            throw invalid("the account is none");
        }
    }

    /// @throws MalformedInput INVALID_NETTING
    static Wanted payment(OrderPaymentRequest request) {
        var currency = settleIn(request.getCurrency()).orElseThrow(() -> invalid("the currency is missing"));
        var amount = request.hasAmount() ? Optional.of(amount(true, request.getAmount())) : Optional.<Amount>empty();
        if (amount.filter(wanted -> !wanted.text().startsWith(currency)).isPresent())
            throw invalid("the amount is in another currency");
        return new Wanted(
                requestId(request.getRequestId()),
                request.getWindowId(),
                CurrencyUnit.of(currency),
                amount,
                optionalDay(request.getExecuteOn()));
    }

    /// @throws MalformedInput INVALID_NETTING
    static String recallReason(String code) {
        if (!REASON.matcher(code).matches()) throw invalid("a reason is a code of four: DUPL");
        return code;
    }

    static String requestId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) throw invalid("request_id is missing or too long");
        return id;
    }

    static String institution(String text) {
        try {
            return InstitutionId.parse(text).toString();
        } catch (IllegalArgumentException _) {
            throw invalid("the partner is no institution");
        }
    }

    static Optional<String> settleIn(String code) {
        if (code.isEmpty()) return Optional.empty();
        try {
            return Optional.of(CurrencyUnit.of(code).getCode());
        } catch (IllegalCurrencyException _) {
            throw invalid("settle_in is no currency");
        }
    }

    static Optional<LocalDate> optionalDay(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(requiredDay(text));
    }

    static LocalDate requiredDay(String text) {
        return day(text).orElseThrow(() -> invalid("a day is none"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) return Optional.of(day);
        } catch (DateTimeParseException _) {
            // No day either way.
        }
        return Optional.empty();
    }

    private static String text(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl))
            throw invalid("words are missing, or too many");
        return text.strip();
    }

    private static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_NETTING", why);
    }

    private static MalformedInput invalidRates(String why) {
        return new MalformedInput("INVALID_RATES", why);
    }
}
