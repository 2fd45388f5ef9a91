package portability.totalisation.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.Quantity;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.OtherBenefit;

/// What a scheme's law says beside its conditions and formulas. Many schemes have none of it.
///
/// @param unearned   the kinds of own time that bear no earnings; of any other kind, earnings that were not stated are
///                   missing
/// @param reductions what other pensions and incomes take off the benefit
/// @param minimum    the least that a person who lives in the state has, by all time together
/// @param granted    time that is granted beyond insurance, and time that counts only in part
public record SchemeTerms(
        Optional<Unearned> unearned,
        List<ReductionRule> reductions,
        Optional<Minimum> minimum,
        Optional<GrantedTime> granted) {
    public static final SchemeTerms NONE =
            new SchemeTerms(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public SchemeTerms {
        reductions = List.copyOf(reductions);
    }

    /// Kinds of time for which nobody earns and nobody pays: an amount made of earnings has nothing from them.
    public record Unearned(LegalRef article, LawValue<Set<PeriodKind>> kinds) {}

    /// A national rule by which other benefits or incomes reduce this one.
    ///
    /// @param of            which of them; pensions on the person's own time stand alone, for they fall under other
    ///                      limits than everything else
    /// @param free          what does no harm, in the scheme's period; empty if all counts
    /// @param rate          what part of the excess is taken; empty if all of it is
    /// @param countsForeign whether the law says that what other states pay counts
    /// @param countsNet     whether it takes amounts after tax and contributions
    /// @param proportional  whether it takes account by insured time of itself
    /// @param listed        by instrument, the clause that lists the benefit as one such rules may reduce
    public record ReductionRule(
            LegalRef article,
            Set<OtherBenefit.Kind> of,
            Optional<Dated<Money>> free,
            Optional<Dated<BigDecimal>> rate,
            boolean countsForeign,
            boolean countsNet,
            boolean proportional,
            Map<String, Clause> listed) {
        public ReductionRule {
            of = Set.copyOf(of);
            listed = Map.copyOf(listed);
            if (of.isEmpty()) throw new IllegalArgumentException("a reduction is for something: " + article);
            if (of.contains(OtherBenefit.Kind.SAME_PERSON) && of.size() > 1)
                throw new IllegalArgumentException(
                        "pensions on the person's own time are reduced for by a rule of their own: " + article);
        }
    }

    /// The minimum for an insured time.
    ///
    /// @param formula what it is for the time of all states together, in the scheme's period
    public record Minimum(LegalRef article, Formula formula) {}

    /// Time beyond insurance.
    ///
    /// @param future          for the time after incapacity began or the person died
    /// @param notional        for the time before: certified, in the scheme's unit
    /// @param nonContributory time of which only a part of the contributory time counts
    public record GrantedTime(
            LegalRef article,
            Optional<Future> future,
            Optional<FigureName> notional,
            Optional<NonContributory> nonContributory) {}

    /// Time from the risk until an age.
    ///
    /// @param until  the age, by the day of the risk
    /// @param atMost no more than this; empty without a limit
    public record Future(Dated<Age> until, Optional<Dated<Quantity>> atMost) {}

    /// Kinds of own time of which no more counts than a part of the contributory time, by the pension's start.
    public record NonContributory(Set<PeriodKind> kinds, Dated<BigDecimal> part) {
        public NonContributory {
            kinds = Set.copyOf(kinds);
        }
    }
}
