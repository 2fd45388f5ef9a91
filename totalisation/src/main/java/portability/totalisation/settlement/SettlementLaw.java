package portability.totalisation.settlement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;

/// The numbers and lists of one instrument about money between institutions. Months unless said otherwise.
public record SettlementLaw(
        FixedAmounts fixedAmounts, MonthlyAmounts monthly, Limits limits, Interest interest, Currencies currencies) {

    /// @param reduction         what is left to the creditor
    /// @param reductionPensioners the same for pensioners and their families, where the debtor gives them
    ///                            no more rights
    /// @param moreRights        states that give pensioners more rights when they return (Annex IV)
    /// @param creditors         states that may ask for fixed amounts (Annex 3)
    /// @param decimals          published scale of a currency, where it is not the currency's own
    public record FixedAmounts(
            Dated<BigDecimal> reduction,
            Dated<BigDecimal> reductionPensioners,
            Dated<Set<Country>> moreRights,
            Dated<Set<Country>> creditors,
            Map<CurrencyUnit, Integer> decimals) {
        public FixedAmounts {
            decimals = Map.copyOf(decimals);
        }
    }

    public record Limits(
            Dated<Integer> introduceActual,
            Dated<Integer> introduceFixed,
            Dated<Integer> inventoryYears,
            Dated<Integer> payment,
            Dated<Integer> downPayment,
            Dated<Integer> dispute,
            Dated<Integer> auditBoard,
            Dated<Integer> contestationAnswer,
            Dated<Integer> unemployment,
            Dated<Integer> arrearsAnswer,
            Dated<Integer> provisionalStatement,
            Dated<Integer> assistanceYears) {}

    /// @param downPaymentPart the part of the claim that a down payment must reach
    /// @param referenceRate   per year, as a fraction; by the day from which it is in force
    /// @param dayCount        how days become a part of a year: no text says, so the law data choose
    public record Interest(
            Dated<BigDecimal> downPaymentPart, Dated<BigDecimal> referenceRate, LawValue<DayCount> dayCount) {}

    /// @param irrevocable units of an old currency that make one euro
    public record Currencies(Map<CurrencyUnit, LawValue<BigDecimal>> irrevocable) {
        public Currencies {
            irrevocable = Map.copyOf(irrevocable);
        }
    }
}
