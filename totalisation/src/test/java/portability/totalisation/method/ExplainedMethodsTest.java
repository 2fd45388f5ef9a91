package portability.totalisation.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.RecordedScenarios;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.PartyTerms.Tie;
import portability.totalisation.law.ShortPeriod.WhenAllShort;
import portability.totalisation.method.LittleTime.State;
import portability.totalisation.periods.Certified;
import portability.totalisation.periods.Converter;

/// What is said of shares, comparisons, little time and converted amounts, sentence by sentence.
class ExplainedMethodsTest extends RecordedScenarios {
    private static final LegalRef ACT = LegalRef.of("Made-up Act", "s. 3");
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    ExplainedMethodsTest() {
        super("method");
    }

    @Override
    protected Map<String, Explained<?>> scenarios() {
        var all = new LinkedHashMap<String, Explained<?>>();
        all.put("own-higher", Comparison.higher(of(700), of(600), Tie.OWN_PENSION, ACT, EUR));
        all.put("share-higher", Comparison.higher(of(600), of(700), Tie.OWN_PENSION, ACT, EUR));
        all.put("equal", Comparison.higher(of(600), of(600), Tie.TOTALISED_PENSION, ACT, EUR));
        all.put("opens", LittleTime.opens(of(6), of(6), ACT));
        all.put("opens-not", LittleTime.opens(of(5), of(6), ACT));
        all.put("little-time", little(8, 12, 300));
        all.put("all-little", little(8, 10, 11));
        all.put("lifetime", share(new Denominator.CoverageLifetime(4), 141));
        all.put("totalised-capped", share(new Denominator.Totalised(), 300));
        all.put("not-above", Shares.notAbove(Optional.of(of(100)), of(120), Made.clause(), EUR));
        all.put("not-above-equal", Shares.notAbove(Optional.of(of(100)), of(100), Made.clause(), EUR));
        all.put("rest", Shares.rest(of(540), of(119), ACT));
        all.put("reduced-part", Parts.reduced(of(500), of(24), of(30), ACT, EUR));
        all.put("voluntary", Parts.withVoluntary(of(500), of(12), EUR));
        all.put("deduction", DirectDeduction.less(of(1000), of(300), ACT, EUR));
        all.put(
                "days-to-months",
                converter(Manner.STRICT).converted(Certified.of("53", PeriodUnit.DAYS_5), PeriodUnit.MONTHS));
        all.put(
                "days-to-days",
                converter(Manner.STRICT).converted(Certified.of("100", PeriodUnit.DAYS_5), PeriodUnit.DAYS_7));
        all.put("certificate", certificate());
        all.put(
                "year-cut",
                converter(Manner.STRICT).ofYears(Certified.of("53", PeriodUnit.WEEKS), 1, PeriodUnit.MONTHS));
        all.put(
                "year-whole",
                converter(Manner.STRICT).ofYears(Certified.of("52", PeriodUnit.WEEKS), 1, PeriodUnit.DAYS_7));
        all.put(
                "tolerance",
                converter(Manner.STRICT.reading(Decimals.HALF_UNIT_OF_LAST))
                        .converted(Certified.of("0.917", PeriodUnit.YEARS), PeriodUnit.MONTHS));
        return all;
    }

    private static Explained<?> little(int first, int second, int third) {
        var states = List.of(state("AA", first), state("BB", second), state("CC", third));
        return LittleTime.obliged(states, WhenAllShort.LAST_STATE_PAYS_ALONE, ACT);
    }

    private static State state(String code, int months) {
        return new State(Country.of(code), of(months), of(12), code.equals("BB"));
    }

    private static Explained<?> share(Denominator denominator, int own) {
        return Shares.share(denominator, ACT, of(own), of(540), Optional.of(of(480)), Optional.of(35));
    }

    private static Explained<?> certificate() {
        var parts = List.of(
                Certified.of("2", PeriodUnit.YEARS),
                Certified.of("3", PeriodUnit.MONTHS),
                Certified.of("10", PeriodUnit.DAYS_6));
        return converter(Manner.STRICT).sum(parts, PeriodUnit.MONTHS);
    }

    private static Converter converter(Manner manner) {
        return new Converter(Made.regulation(DayPath.MONTH).with(manner));
    }

    private static Fraction of(long number) {
        return Fraction.of(number);
    }
}
