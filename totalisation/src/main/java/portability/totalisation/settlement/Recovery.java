package portability.totalisation.settlement;

import static portability.totalisation.settlement.SettlementRule.ARREARS_GO_TO_THE_PERSON;
import static portability.totalisation.settlement.SettlementRule.ASSISTANCE_DUE;
import static portability.totalisation.settlement.SettlementRule.CONTRIBUTIONS_TRANSFERRED;
import static portability.totalisation.settlement.SettlementRule.DEDUCTED_EACH_MONTH;
import static portability.totalisation.settlement.SettlementRule.DEDUCTED_FROM_ARREARS;
import static portability.totalisation.settlement.SettlementRule.ONLY_THE_OVERPAID_KEPT;
import static portability.totalisation.settlement.SettlementRule.REST_FROM_ONGOING_PAYMENTS;
import static portability.totalisation.settlement.SettlementRule.TOO_OLD_FOR_ASSISTANCE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// What one institution takes back for another. Both amounts in one currency: what is converted is
/// converted before. Source: Reg. (EC) 987/2009 Arts. 71 to 85.
public final class Recovery {
    private static final LegalRef ONGOING = LegalRef.of("Reg. (EC) 987/2009", "Art. 72(1)");
    private static final LegalRef ARREARS = LegalRef.of("Reg. (EC) 987/2009", "Art. 72(2)");
    private static final LegalRef PROVISIONAL = LegalRef.of("Reg. (EC) 987/2009", "Art. 73(1)");
    private static final LegalRef CONTRIBUTIONS = LegalRef.of("Reg. (EC) 987/2009", "Art. 73(3)");
    private static final LegalRef ASSISTANCE = LegalRef.of("Reg. (EC) 987/2009", "Art. 82(1)");
    private static final LegalRef FANARA = LegalRef.of("CJEU C-111/80 Fanara", "operative part");

    private Recovery() {}

    /// How arrears are divided, and what is left to be taken elsewhere.
    ///
    /// @param transferred to the institution that paid too much
    /// @param toPerson    what of the arrears the person receives
    /// @param ongoing     what is left to be deducted from ongoing payments
    public record Division(Money transferred, Money toPerson, Money ongoing) {}

    /// Overpaid pension, taken from arrears: if the amount was stated in time after the other institution
    /// told of them.
    public static Explained<Division> fromArrears(
            Money overpaid, Money arrears, LocalDate informed, LocalDate stated, Deadlines deadlines) {
        var limit = deadlines.arrearsAnswer(informed).then(last -> last.keptOn(stated));
        return (limit.value() ? divided(overpaid, arrears, ARREARS) : toPerson(overpaid, arrears, ARREARS))
                .after(limit.steps());
    }

    /// Benefits paid provisionally, once another state is competent: from arrears first, the rest from
    /// ongoing payments.
    public static Explained<Division> provisional(
            Money paid, Money arrears, LocalDate fixed, LocalDate stated, Deadlines deadlines) {
        var limit = deadlines.provisionalStatement(fixed).then(last -> last.keptOn(stated));
        return (limit.value() ? divided(paid, arrears, PROVISIONAL) : toPerson(paid, arrears, PROVISIONAL))
                .after(limit.steps());
    }

    /// The same where nobody questions that the statement came in time.
    public static Explained<Division> provisional(Money paid, Money arrears) {
        return divided(paid, arrears, PROVISIONAL);
    }

    private static Explained<Division> divided(Money owed, Money arrears, LegalRef article) {
        var taken = owed.isGreaterThan(arrears) ? arrears : owed;
        var rest = owed.minus(taken);
        var steps = new ArrayList<>(List.of(Step.of(
                DEDUCTED_FROM_ARREARS,
                article,
                new MoneyArg("owed", owed),
                new MoneyArg("arrears", arrears),
                new MoneyArg("transferred", taken))));
        if (rest.isPositive()) steps.add(Step.of(REST_FROM_ONGOING_PAYMENTS, article, new MoneyArg("rest", rest)));
        return Explained.of(new Division(taken, arrears.minus(taken), rest), steps);
    }

    /// Without a statement in time all arrears are the person's; what is owed may still be asked of ongoing
    /// payments.
    private static Explained<Division> toPerson(Money owed, Money arrears, LegalRef article) {
        return Explained.of(
                new Division(Money.zero(arrears.getCurrencyUnit()), arrears, owed),
                Step.of(ARREARS_GO_TO_THE_PERSON, article, new MoneyArg("arrears", arrears)));
    }

    /// Deductions from ongoing payments.
    ///
    /// @param months how many months, the last one included
    /// @param last   what is deducted in the last month
    public record Deductions(Money perMonth, long months, Money last) {}

    /// What is taken each month within the limit that the paying institution's own law sets.
    public static Explained<Deductions> fromOngoing(Money owed, Money limitPerMonth) {
        if (!limitPerMonth.isPositive())
            throw new IllegalArgumentException("nothing can be deducted: " + limitPerMonth);
        long months = owed.getAmount()
                .divide(limitPerMonth.getAmount(), 0, RoundingMode.CEILING)
                .longValueExact();
        var last = months == 0 ? owed : owed.minus(limitPerMonth.multipliedBy(months - 1));
        return Explained.of(
                new Deductions(limitPerMonth, months, last),
                Step.of(
                        DEDUCTED_EACH_MONTH,
                        ONGOING,
                        new MoneyArg("owed", owed),
                        new MoneyArg("limit", limitPerMonth),
                        new NumberArg("months", BigDecimal.valueOf(months)),
                        new MoneyArg("last", last)));
    }

    /// Of arrears remitted by another institution only what was overpaid may be kept; the balance, and what
    /// the exchange brought, belongs to the person.
    public static Explained<Division> kept(Money remitted, Money overpaid) {
        var kept = overpaid.isGreaterThan(remitted) ? remitted : overpaid;
        return Explained.of(
                new Division(kept, remitted.minus(kept), overpaid.minus(kept)),
                Step.of(
                        ONLY_THE_OVERPAID_KEPT,
                        FANARA,
                        new MoneyArg("remitted", remitted),
                        new MoneyArg("overpaid", overpaid),
                        new MoneyArg("kept", kept)));
    }

    /// Contributions paid provisionally to a state that was not competent are transferred, not refunded.
    ///
    /// @param due what is due to the competent institution for the same time; more than that goes back to
    ///            who paid
    public static Explained<Division> contributions(Money paid, Money due) {
        var transferred = paid.isGreaterThan(due) ? due : paid;
        return Explained.of(
                new Division(transferred, paid.minus(transferred), due.minus(transferred)),
                Step.of(
                        CONTRIBUTIONS_TRANSFERRED,
                        CONTRIBUTIONS,
                        new MoneyArg("paid", paid),
                        new MoneyArg("transferred", transferred)));
    }

    /// Whether another state must still help to recover, so long after the enforceable title.
    public static Explained<Boolean> assistance(LocalDate title, LocalDate asked, Deadlines deadlines) {
        var limit = deadlines.assistance(title);
        boolean due = !asked.isAfter(limit.value().effective());
        return Explained.of(
                        due,
                        Step.of(
                                due ? ASSISTANCE_DUE : TOO_OLD_FOR_ASSISTANCE,
                                ASSISTANCE,
                                new DateArg("title", title),
                                new DateArg("asked", asked)))
                .after(limit.steps());
    }
}
