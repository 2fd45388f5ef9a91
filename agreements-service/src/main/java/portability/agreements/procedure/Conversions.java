package portability.agreements.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.kernel.Argument.LawArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.AmountToConvert;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.ConvertAmountsResponse;
import portability.proto.agreements.v1.ConvertedAmount;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.GetRateDatesResponse;
import portability.proto.agreements.v1.PublishedRate;
import portability.proto.agreements.v1.RateDate;
import portability.totalisation.settlement.Exchange;
import portability.totalisation.settlement.Exchange.Converted;
import portability.totalisation.settlement.Exchange.Rate;
import portability.totalisation.settlement.RateDatePolicy;
import portability.totalisation.settlement.RateDatePolicy.Occasion;
import portability.totalisation.settlement.SettlementLaw;

/// Amounts in another currency: which day's rate, and how much.
final class Conversions {
    private static final int MOST = 1000;
    private static final int LONGEST_SOURCE = 200;
    /// Never an exponent.
    private static final Pattern RATE = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");

    private Conversions() {}

    static GetRateDatesResponse dates(GetRateDatesRequest request, LawPack pack) {
        if (request.getDaysCount() < 1 || request.getDaysCount() > MOST)
            throw Words.invalidQuestion("days: 1 to " + MOST);
        var policies = Asked.coordination(pack, request.getInstrument()).rateDates();
        var told = Steps.in(request.getLanguage());
        var answer = GetRateDatesResponse.newBuilder();
        for (var text : request.getDaysList()) {
            var found = RateDatePolicy.rateDate(occasion(request, Words.date("days", text)), policies);
            answer.addDates(date(found, told));
        }
        return answer.build();
    }

    private static Occasion occasion(GetRateDatesRequest request, LocalDate day) {
        return switch (request.getOccasion()) {
            case RATE_OCCASION_OPERATION -> new Occasion.Operation(day);
            case RATE_OCCASION_REQUEST -> new Occasion.Request(day);
            case RATE_OCCASION_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("occasion is required");
        };
    }

    private static RateDate.Builder date(Explained<LocalDate> found, Steps told) {
        var step = found.steps().getLast();
        var law = law(step);
        return RateDate.newBuilder()
                .setDay(found.value().toString())
                .setDecision(step.article().instrument())
                .setVerified(law.verified())
                .setStep(told.step(step));
    }

    private static LawArg law(Step step) {
        return step.arguments().stream()
                .filter(LawArg.class::isInstance)
                .map(LawArg.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static ConvertAmountsResponse convert(ConvertAmountsRequest request, LawPack pack) {
        if (request.getAmountsCount() < 1 || request.getAmountsCount() > MOST)
            throw Words.invalidQuestion("amounts: 1 to " + MOST);
        var target = currency(request.getTarget());
        var law = Asked.coordination(pack, request.getInstrument()).settlement().currencies();
        var told = Steps.in(request.getLanguage());
        return ConvertAmountsResponse.newBuilder()
                .addAllAmounts(request.getAmountsList().stream()
                        .map(amount -> told(converted(amount, target, law), told))
                        .toList())
                .build();
    }

    private static Explained<Converted> converted(
            AmountToConvert asked, CurrencyUnit target, SettlementLaw.Currencies law) {
        var amount = Asked.money("amounts", asked.hasAmount(), asked.getAmount());
        if (amount.getCurrencyUnit().equals(target))
            throw Words.invalidQuestion("amounts: one is in the target's currency already");
        if (!asked.hasRate()) return Exchange.fixed(amount, target, law);
        var rate = rate(asked.getRate());
        boolean leads = List.of(amount.getCurrencyUnit(), target).contains(CurrencyUnit.EUR)
                && List.of(amount.getCurrencyUnit(), target).contains(rate.currency());
        if (!leads) throw Words.invalidQuestion("amounts: the rate leads from the euro to its currency, or back");
        return Exchange.at(amount, target, rate);
    }

    private static Rate rate(PublishedRate asked) {
        var currency = currency(asked.getCurrency());
        if (currency.equals(CurrencyUnit.EUR)) throw Words.invalidQuestion("rate: of another currency than the euro");
        if (!RATE.matcher(asked.getUnitsPerEuro()).matches()) throw Words.invalidQuestion("rate: a decimal number");
        var units = new BigDecimal(asked.getUnitsPerEuro());
        if (units.signum() == 0) throw Words.invalidQuestion("rate: above zero");
        if (asked.getSource().isBlank() || asked.getSource().length() > LONGEST_SOURCE)
            throw Words.invalidQuestion("rate: its source has 1 to " + LONGEST_SOURCE + " characters");
        return new Rate(currency, units, Words.date("on", asked.getOn()), asked.getSource());
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException _) {
            throw new MalformedInput("UNKNOWN_CURRENCY", "no such currency");
        }
    }

    private static ConvertedAmount told(Explained<Converted> converted, Steps told) {
        var value = converted.value();
        return ConvertedAmount.newBuilder()
                .setAmount(Steps.money(value.amount()))
                .setRate(value.rate().toPlainString())
                .setRateDay(value.rateDate().toString())
                .setSource(value.source())
                .setStep(told.step(converted.steps().getLast()))
                .build();
    }
}
