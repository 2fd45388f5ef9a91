package portability.totalisation.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.totalisation.Made;
import portability.totalisation.RecordedScenarios;
import portability.totalisation.settlement.LateInterest.Payment;

/// What is said of money between institutions, sentence by sentence.
class ExplainedSettlementTest extends RecordedScenarios {
    ExplainedSettlementTest() {
        super("settlement");
    }

    @Override
    protected Map<String, Explained<?>> scenarios() {
        var all = new LinkedHashMap<String, Explained<?>>();
        interest(all);
        exchange(all);
        fixedAmounts(all);
        recovery(all);
        return all;
    }

    private static void interest(Map<String, Explained<?>> all) {
        var deadlines = new Deadlines(MadeSettlement.LIMITS, Optional.empty());
        var interest = new LateInterest(MadeSettlement.INTEREST, deadlines);
        var introduced = LocalDate.of(2024, 3, 10);
        var claim = euro("100000");
        var enough = List.of(new Payment(euro("90000"), LocalDate.of(2024, 8, 20)));
        var tooLittle = List.of(new Payment(euro("10"), LocalDate.of(2024, 8, 20)));
        all.put("down-payment-enough", interest.running(claim, introduced, enough, false));
        all.put("down-payment-too-low", interest.running(claim, introduced, tooLittle, false));
        all.put("down-payment-none", interest.running(claim, introduced, List.of(), false));
        all.put("down-payment-refused", interest.running(claim, introduced, List.of(), true));
        var running = interest.running(claim, introduced, List.of(), false).value();
        var later = List.of(
                new Payment(euro("60000"), LocalDate.of(2025, 10, 11)),
                new Payment(euro("30000"), LocalDate.of(2025, 10, 21)),
                new Payment(euro("5000"), LocalDate.of(2025, 10, 31)));
        all.put("interest-with-payments", interest.between(running, LocalDate.of(2025, 10, 31), later));
        all.put("limit-kept", deadlines.payment(introduced).then(limit -> limit.keptOn(limit.effective())));
        all.put(
                "limit-missed",
                deadlines
                        .payment(introduced)
                        .then(limit -> limit.keptOn(limit.effective().plusDays(1))));
    }

    private static void exchange(Map<String, Explained<?>> all) {
        all.put("old-currency-to-euro", fixed("SKK 716.73", "EUR"));
        all.put("euro-to-old-currency", fixed("EUR 1.00", "ESP"));
        all.put("between-old-currencies", fixed("DEM 100.00", "ESP"));
        all.put("euro-stays-euro", fixed("EUR 5.00", "EUR"));
    }

    private static Explained<?> fixed(String amount, String target) {
        return Exchange.fixed(Money.parse(amount), CurrencyUnit.of(target), MadeSettlement.CURRENCIES);
    }

    private static void fixedAmounts(Map<String, Explained<?>> all) {
        var fixed = new FixedAmount(MadeSettlement.FIXED);
        var day = LocalDate.of(2017, 1, 1);
        all.put("creditor-listed", fixed.method(Country.of("FI"), day));
        all.put("creditor-not-listed", fixed.method(Country.of("DE"), day));
        all.put("reduced-to-nothing", fixed.monthly(euro("1200"), BigDecimal.ONE, Optional.empty()));
        all.put("not-reduced", fixed.monthly(euro("1200"), BigDecimal.ZERO, Optional.of(euro("99"))));
        all.put("no-families", FixedAmount.perFamily(euro("40.90"), 0, 0, Made.clause()));
        var lines =
                List.of(new FixedAmount.Line("20-64", euro("208.04"), 18), new FixedAmount.Line("65+", euro("650"), 0));
        all.put("groups", fixed.total(lines, CurrencyUnit.EUR));
    }

    private static void recovery(Map<String, Explained<?>> all) {
        var deadlines = new Deadlines(MadeSettlement.LIMITS, Optional.empty());
        var told = LocalDate.of(2024, 1, 10);
        all.put("arrears-enough", Recovery.provisional(euro("1800"), euro("2000")));
        all.put("arrears-not-enough", Recovery.provisional(euro("2400"), euro("1800")));
        all.put("arrears-in-time", Recovery.fromArrears(euro("900"), euro("1500"), told, told, deadlines));
        all.put(
                "arrears-too-late",
                Recovery.fromArrears(euro("900"), euro("1500"), told, told.plusMonths(3), deadlines));
        all.put("ongoing", Recovery.fromOngoing(euro("601"), euro("100")));
        all.put("kept", Recovery.kept(euro("1000"), euro("400")));
        all.put("contributions", Recovery.contributions(euro("500"), euro("450")));
        all.put("assistance-due", Recovery.assistance(told, told.plusYears(5), deadlines));
        all.put(
                "assistance-not-due",
                Recovery.assistance(told, told.plusYears(5).plusDays(1), deadlines));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
