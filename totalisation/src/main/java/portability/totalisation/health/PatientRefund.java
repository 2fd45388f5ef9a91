package portability.totalisation.health;

import static portability.totalisation.health.HealthRule.AUTHORISATION_DUE;
import static portability.totalisation.health.HealthRule.AUTHORISATION_NOT_DUE;
import static portability.totalisation.health.HealthRule.CARE_IN_KIND_DEDUCTED;
import static portability.totalisation.health.HealthRule.NOT_AUTHORISED;
import static portability.totalisation.health.HealthRule.PAID_BACK_AT_COMPETENT_RATES;
import static portability.totalisation.health.HealthRule.PAID_BACK_AT_RATES_OF_STAY;
import static portability.totalisation.health.HealthRule.SUPPLEMENT_FOR_PLANNED_CARE;

import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// What a patient who was treated in another state is paid back.
/// Source: Reg. (EC) 883/2004 Arts. 19, 20, 34; Reg. (EC) 987/2009 Arts. 25, 26.
public final class PatientRefund {
    private static final LegalRef AUTHORISATION = LegalRef.of("Reg. (EC) 883/2004", "Art. 20(2)");
    private static final LegalRef SUPPLEMENT = LegalRef.of("Reg. (EC) 987/2009", "Art. 26(7)");
    private static final LegalRef STAY = LegalRef.of("Reg. (EC) 987/2009", "Art. 25(4), (5)");
    private static final LegalRef COMPETENT = LegalRef.of("Reg. (EC) 987/2009", "Art. 25(6)");
    private static final LegalRef LONG_TERM_CARE = LegalRef.of("Reg. (EC) 883/2004", "Art. 34(1)");

    private PatientRefund() {}

    /// Whether planned care must be authorised: it is a benefit in the state of residence, and cannot be
    /// had there in a
    /// time that is medically justifiable.
    public static Explained<Boolean> authorisationDue(boolean benefitInResidence, boolean inTimeThere) {
        boolean due = benefitInResidence && !inTimeThere;
        return Explained.of(
                due,
                Step.of(
                        due ? AUTHORISATION_DUE : AUTHORISATION_NOT_DUE,
                        AUTHORISATION,
                        new CodeArg("benefit", benefitInResidence ? "YES" : "NO"),
                        new CodeArg("inTime", inTimeThere ? "YES" : "NO")));
    }

    /// The supplement for authorised planned care that the patient paid for in part: what the competent
    /// state would have borne for the same care at home beyond what it reimburses, but no more than the patient
    /// paid.
    ///
    /// @param notional   what the care would have cost the competent institution at home
    /// @param reimbursed what it reimburses the institution of stay
    /// @param borne      what the patient paid
    /// @param ownAtHome  what the patient would have had to pay at home for the same care; empty where the
    ///                   competent state leaves it out of account
    public static Explained<Money> supplement(
            boolean authorised, Money notional, Money reimbursed, Money borne, Optional<Money> ownAtHome) {
        var zero = Money.zero(borne.getCurrencyUnit());
        if (!authorised) return Explained.of(zero, Step.of(NOT_AUTHORISED, SUPPLEMENT));
        var difference = notional.isGreaterThan(reimbursed) ? notional.minus(reimbursed) : zero;
        var atHome = ownAtHome.orElse(zero);
        var paidBeyondHome = borne.isGreaterThan(atHome) ? borne.minus(atHome) : zero;
        var amount = difference.isGreaterThan(paidBeyondHome) ? paidBeyondHome : difference;
        return Explained.of(
                amount,
                Step.of(
                        SUPPLEMENT_FOR_PLANNED_CARE,
                        SUPPLEMENT,
                        new MoneyArg("notional", notional),
                        new MoneyArg("reimbursed", reimbursed),
                        new MoneyArg("borne", borne),
                        new MoneyArg("ownAtHome", atHome),
                        new MoneyArg("amount", amount)));
    }

    /// A patient who paid everything: at the rates of the state of stay; at those of the competent state
    /// where there are none, or the patient agrees. Never more than was paid.
    public static Explained<Money> paidInFull(
            Money paid, Optional<Money> rateOfStay, Money competentRate, boolean agreesToCompetentRate) {
        boolean competent = rateOfStay.isEmpty() || agreesToCompetentRate;
        var rate = competent ? competentRate : rateOfStay.get();
        var amount = rate.isGreaterThan(paid) ? paid : rate;
        return Explained.of(
                amount,
                Step.of(
                        competent ? PAID_BACK_AT_COMPETENT_RATES : PAID_BACK_AT_RATES_OF_STAY,
                        competent ? COMPETENT : STAY,
                        new MoneyArg("paid", paid),
                        new MoneyArg("rate", rate),
                        new MoneyArg("amount", amount)));
    }

    /// Long-term care in cash from the competent state beside care in kind in the state of residence that
    /// it pays for: the care in kind is taken off.
    public static Explained<Money> careInCash(Money cash, Money inKindCost) {
        var amount = cash.isGreaterThan(inKindCost) ? cash.minus(inKindCost) : Money.zero(cash.getCurrencyUnit());
        return Explained.of(
                amount,
                Step.of(
                        CARE_IN_KIND_DEDUCTED,
                        LONG_TERM_CARE,
                        new MoneyArg("cash", cash),
                        new MoneyArg("inKind", inKindCost),
                        new MoneyArg("amount", amount)));
    }
}
