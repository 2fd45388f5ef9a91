package portability.totalisation.entitlement;

import static portability.totalisation.entitlement.EntitlementRule.COMMUTING_ABROAD_COUNTS;
import static portability.totalisation.entitlement.EntitlementRule.EARLIER_STATE_PAYS_BEFORE_AGGRAVATION;
import static portability.totalisation.entitlement.EntitlementRule.LAST_STATE_OF_EXPOSURE;
import static portability.totalisation.entitlement.EntitlementRule.NEW_STATE_PAYS_SUPPLEMENT;
import static portability.totalisation.entitlement.EntitlementRule.NO_STATE_OF_EXPOSURE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// Accidents at work and occupational diseases with several states.
/// Source: Reg. (EC) 883/2004 Arts. 5(b), 38, 39, 41.
public final class EmploymentInjury {
    private static final LegalRef FACTS = LegalRef.of("Reg. (EC) 883/2004", "Art. 5(b)");
    private static final LegalRef EXPOSURE = LegalRef.of("Reg. (EC) 883/2004", "Art. 38");
    private static final LegalRef AGGRAVATION = LegalRef.of("Reg. (EC) 883/2004", "Art. 39");

    private EmploymentInjury() {}

    /// Work that could cause the disease.
    ///
    /// @param conditionsMet whether that state's conditions are met, those of the others taken into account
    public record Exposure(Country state, LocalDate lastDay, boolean conditionsMet) {}

    /// Who pays for a disease that work in several states could cause: only the last one whose conditions
    /// are met.
    public static Explained<Optional<Country>> disease(List<Exposure> exposures) {
        var last = exposures.stream()
                .filter(Exposure::conditionsMet)
                .max(Comparator.comparing(Exposure::lastDay).thenComparing(Exposure::state))
                .map(Exposure::state);
        return last.map(state -> Explained.of(
                        Optional.of(state),
                        Step.of(LAST_STATE_OF_EXPOSURE, EXPOSURE, new CodeArg("state", state.code()))))
                .orElseGet(() -> Explained.of(Optional.empty(), Step.of(NO_STATE_OF_EXPOSURE, EXPOSURE)));
    }

    /// Who pays what once the disease is worse.
    ///
    /// @param earlier what the first state pays
    /// @param later   what the second state adds; nothing where there was no new exposure
    public record Shares(Money earlier, Money later) {}

    /// A disease for which one state pays gets worse. Without work in another state that could cause it,
    /// the first state bears it all; with such work, the second adds the difference its own law makes.
    ///
    /// @param before  what the first state pays without the worsening
    /// @param after   what it would pay with it
    /// @param secondAfter  what the second state's law gives after the worsening; empty without exposure
    ///                     there
    /// @param secondBefore what it would have given before
    public static Explained<Shares> worse(
            Country first, Money before, Money after, Optional<Money> secondAfter, Optional<Money> secondBefore) {
        var code = new CodeArg("first", first.code());
        var zero = Money.zero(before.getCurrencyUnit());
        if (secondAfter.isEmpty())
            return Explained.of(
                    new Shares(after, zero),
                    Step.of(EARLIER_STATE_PAYS_BEFORE_AGGRAVATION, AGGRAVATION, code, new MoneyArg("amount", after)));
        var difference = secondAfter
                .get()
                .minus(secondBefore.orElse(Money.zero(secondAfter.get().getCurrencyUnit())));
        var supplement = difference.isNegative() ? Money.zero(difference.getCurrencyUnit()) : difference;
        return Explained.of(
                new Shares(before, supplement),
                Step.of(
                        NEW_STATE_PAYS_SUPPLEMENT,
                        AGGRAVATION,
                        code,
                        new MoneyArg("before", before),
                        new MoneyArg("supplement", supplement)));
    }

    /// An accident on the way to or from work counts as if it had happened in the competent state.
    public static Explained<Boolean> commuting(Country competent, Country happenedIn) {
        if (competent.equals(happenedIn)) return Explained.of(true);
        return Explained.of(
                true,
                Step.of(
                        COMMUTING_ABROAD_COUNTS,
                        FACTS,
                        new CodeArg("competent", competent.code()),
                        new CodeArg("happenedIn", happenedIn.code())));
    }
}
