package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.ACTUAL_EXPENDITURE;
import static portability.totalisation.settlement.SettlementRule.FIXED_AMOUNTS_ALLOWED;
import static portability.totalisation.settlement.SettlementRule.FIXED_AMOUNTS_SUMMED;
import static portability.totalisation.settlement.SettlementRule.FIXED_AMOUNT_LINE;
import static portability.totalisation.settlement.SettlementRule.FLAT_PER_FAMILY;
import static portability.totalisation.settlement.SettlementRule.MONTHLY_FIXED_AMOUNT;
import static portability.totalisation.settlement.SettlementRule.PUBLISHED_AMOUNT_USED;
import static portability.totalisation.settlement.SettlementRule.REDUCTION_APPLIES;
import static portability.totalisation.settlement.SettlementRule.REIMBURSEMENT_WAIVED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Clause;

/// Fixed amounts for health care: an annual average per person, a twelfth of it, reduced; then times the
/// months. Source: Reg. (EC) 987/2009 Arts. 63, 64.
public final class FixedAmount {
    private static final LegalRef METHOD = LegalRef.of("Reg. (EC) 987/2009", "Art. 63");
    private static final LegalRef AMOUNT = LegalRef.of("Reg. (EC) 987/2009", "Art. 64(1)");
    private static final LegalRef REDUCTION = LegalRef.of("Reg. (EC) 987/2009", "Art. 64(3)");
    private static final LegalRef TOTAL = LegalRef.of("Reg. (EC) 987/2009", "Art. 64(4), (5)");

    private final SettlementLaw.FixedAmounts law;

    public FixedAmount(SettlementLaw.FixedAmounts law) {
        this.law = law;
    }

    /// For whom a fixed amount is asked.
    public enum Persons {
        /// Members of the family who do not live in the insured person's state. Art. 17 of the basic
        /// regulation.
        FAMILY,
        /// Pensioners and members of their families. Arts. 24(1), 25, 26.
        PENSIONERS
    }

    /// How costs are reimbursed.
    public enum Method {
        ACTUAL,
        FIXED
    }

    /// Fixed amounts are for listed creditors only; everybody else asks for what was spent.
    public Explained<Method> method(Country creditor, LocalDate on) {
        var list = law.creditors().on(on);
        boolean listed = list.value().contains(creditor);
        return Explained.of(
                listed ? Method.FIXED : Method.ACTUAL,
                Step.of(
                        listed ? FIXED_AMOUNTS_ALLOWED : ACTUAL_EXPENDITURE,
                        METHOD,
                        new CodeArg("creditor", creditor.code()),
                        list.cited(states -> new TextArg("list", inOrder(states)))));
    }

    /// A set has no order of its own; what is said has one.
    private static String inOrder(Set<Country> states) {
        return states.stream().map(Country::code).sorted().collect(Collectors.joining(", "));
    }

    /// The reduction for persons whose debtor is the given state.
    public Explained<BigDecimal> reduction(Persons persons, Country debtor, LocalDate on) {
        return reduction(persons, law.moreRights().on(on).value().contains(debtor), on);
    }

    /// The same, where it is known whether the debtor gives pensioners more rights (is in Annex IV).
    public Explained<BigDecimal> reduction(Persons persons, boolean debtorGivesMoreRights, LocalDate on) {
        var value = switch (persons) {
            case FAMILY -> law.reduction().on(on);
            case PENSIONERS ->
                debtorGivesMoreRights
                        ? law.reduction().on(on)
                        : law.reductionPensioners().on(on);
        };
        return Explained.of(
                value.value(),
                Step.of(
                        REDUCTION_APPLIES,
                        REDUCTION,
                        new CodeArg("persons", persons.name()),
                        value.cited(part -> new NumberArg("reduction", part))));
    }

    /// The amount per month. What was published is settled with, whatever the arithmetic says.
    ///
    /// @param annual    average cost of a year per person of the group
    /// @param published the monthly amount as published; empty where only the average is known
    public Explained<Money> monthly(Money annual, BigDecimal reduction, Optional<Money> published) {
        var calculated = calculated(annual, reduction);
        return published
                .map(amount -> calculated.then(result -> Explained.of(
                        amount,
                        Step.of(
                                PUBLISHED_AMOUNT_USED,
                                AMOUNT,
                                new MoneyArg("published", amount),
                                new MoneyArg("calculated", result)))))
                .orElse(calculated);
    }

    private Explained<Money> calculated(Money annual, BigDecimal reduction) {
        if (reduction.signum() < 0 || reduction.compareTo(BigDecimal.ONE) > 0)
            throw new IllegalArgumentException("a reduction lies between 0 and 1: " + reduction);
        var exact =
                Fraction.of(annual.getAmount()).divide(12).multiply(Fraction.of(BigDecimal.ONE.subtract(reduction)));
        var currency = annual.getCurrencyUnit();
        var amount = Money.of(currency, Fractions.rounded(exact, decimals(currency), RoundingMode.HALF_UP));
        return Explained.of(
                amount,
                Step.of(
                        MONTHLY_FIXED_AMOUNT,
                        AMOUNT,
                        new MoneyArg("annual", annual),
                        new NumberArg("reduction", reduction),
                        new MoneyArg("amount", amount)));
    }

    private int decimals(CurrencyUnit currency) {
        var published = law.decimals().get(currency);
        return published == null ? currency.getDecimalPlaces() : published;
    }

    /// Months of one group of persons at one amount.
    ///
    /// @param months calendar months of all persons of the group together
    public record Line(String group, Money monthly, long months) {
        public Line {
            if (months < 0) throw new IllegalArgumentException("months must not be negative: " + group);
        }
    }

    /// What a debtor owes for a year: the sum over the groups.
    public Explained<Money> total(List<Line> lines, CurrencyUnit currency) {
        var total = Money.zero(currency);
        var steps = new ArrayList<Step>();
        for (var line : lines) {
            var amount = line.monthly().multipliedBy(line.months());
            total = total.plus(amount);
            steps.add(Step.of(
                    FIXED_AMOUNT_LINE,
                    TOTAL,
                    new CodeArg("group", line.group()),
                    new MoneyArg("monthly", line.monthly()),
                    new NumberArg("months", BigDecimal.valueOf(line.months())),
                    new MoneyArg("amount", amount)));
        }
        steps.add(Step.of(FIXED_AMOUNTS_SUMMED, TOTAL, new MoneyArg("total", total)));
        return Explained.of(total, steps);
    }

    /// A flat amount per family and month, the same for one member or six, used or not.
    ///
    /// @param clause the clause of the agreement that says so
    public static Explained<Money> perFamily(Money perMonth, int families, int months, Clause clause) {
        if (families < 0 || months < 0) throw new IllegalArgumentException("families and months are not negative");
        var amount = perMonth.multipliedBy((long) families * months);
        return Explained.of(
                amount,
                Step.of(
                        FLAT_PER_FAMILY,
                        clause.article(),
                        new MoneyArg("perMonth", perMonth),
                        new NumberArg("families", BigDecimal.valueOf(families)),
                        new NumberArg("months", BigDecimal.valueOf(months)),
                        new MoneyArg("amount", amount),
                        clause.cited("clause")));
    }

    /// What is still due, or to be paid back, once the final amount takes the place of a provisional one.
    public static Money difference(Money provisional, Money definitive) {
        return definitive.minus(provisional);
    }

    /// Nothing is owed where the states have waived it.
    public static Explained<Money> waived(CurrencyUnit currency, LocalDate on, Clause clause) {
        return Explained.of(
                Money.zero(currency),
                Step.of(REIMBURSEMENT_WAIVED, clause.article(), new DateArg("on", on), clause.cited("clause")));
    }
}
