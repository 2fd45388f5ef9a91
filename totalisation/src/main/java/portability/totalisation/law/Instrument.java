package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.LegalRef;

/// An instrument that coordinates the laws of its parties: a regulation, a convention, an agreement.
///
/// @param precedence        lower goes first where two routes give the same amount
/// @param rules             how each party calculates
/// @param shortPeriod       below this time a state without a right on it alone is released; absent without
///                          such a rule
/// @param capsDenominator   the clause by which total time is cut to the time of a full benefit, if there is
///                          one
/// @param excludesOthers    the clause that forbids combining it with other instruments, if there is one
/// @param claimDate         the clause by which a claim's date counts in every party, if there is one
/// @param export            the clause by which benefits are paid in the other parties in full, if there is
///                          one
/// @param periods           which time it takes in beside that of its parties, and which it leaves out
/// @param competition       how it stands to other instruments between the same states
/// @param coexistence       what it says about benefits of several states beside each other
public record Instrument(
        String id,
        String title,
        int precedence,
        Parties parties,
        Set<Branch> branches,
        LegalRef branchArticle,
        PersonalScope persons,
        Map<Country, PartyRule> rules,
        Optional<PartyRule> otherParties,
        Clause aggregation,
        Clause overlap,
        OverlapRule overlapRule,
        ConversionTable conversion,
        Optional<ShortPeriod> shortPeriod,
        Optional<Clause> capsDenominator,
        Optional<Clause> excludesOthers,
        Optional<Clause> claimDate,
        Optional<Clause> export,
        PeriodScope periods,
        Competition competition,
        Coexistence coexistence) {
    public Instrument {
        branches = Set.copyOf(branches);
        rules = Map.copyOf(rules);
    }

    /// The same instrument, which takes the place of others but not of these.
    public Instrument leaving(Set<String> others) {
        return new Instrument(
                id,
                title,
                precedence,
                parties,
                branches,
                branchArticle,
                persons,
                rules,
                otherParties,
                aggregation,
                overlap,
                overlapRule,
                conversion,
                shortPeriod,
                capsDenominator,
                excludesOthers,
                claimDate,
                export,
                periods,
                competition.keeping(others),
                coexistence);
    }

    /// What becomes of time that several states have.
    public enum OverlapRule {
        /// Own time is kept; other states' time is added where it lies beside it.
        OWN_KEEPS,
        /// Some kinds of time go before others, also before own time. Reg. (EC) 987/2009 Art. 12.
        BY_KIND,
        /// As `BY_KIND`, but residence is a kind of its own and goes after all others.
        BY_KIND_RESIDENCE_LAST
    }

    /// A state bound from a day on, until another if it left.
    ///
    /// @param group parties of different groups are not bound to each other, only to those of none: Switzerland and
    ///              the EEA states each to the Member States; empty for none
    public record Party(Country state, LawValue<LocalDate> from, Optional<LocalDate> until, Optional<String> group) {
        public Party(Country state, LawValue<LocalDate> from, Optional<LocalDate> until) {
            this(state, from, until, Optional.empty());
        }

        boolean boundOn(LocalDate day) {
            return !day.isBefore(from.value()) && (until.isEmpty() || day.isBefore(until.get()));
        }
    }

    public Optional<Party> party(Country state) {
        return parties.of(state);
    }

    public boolean bindsOn(Country state, LocalDate day) {
        var party = party(state);
        return party.isPresent() && party.get().boundOn(day);
    }

    /// Whether it binds both states to each other on the day.
    public boolean bindsBoth(Country one, Country other, LocalDate day) {
        return bindsOn(one, day) && bindsOn(other, day) && !apart(one, other);
    }

    private boolean apart(Country one, Country other) {
        var group = group(one);
        var others = group(other);
        return group.isPresent() && others.isPresent() && !group.equals(others);
    }

    private Optional<String> group(Country state) {
        var party = party(state);
        return party.isPresent() ? party.get().group() : Optional.empty();
    }

    /// How the state calculates; the general rule where it has none of its own.
    public Optional<PartyRule> ruleFor(Country state) {
        var own = rules.get(state);
        return own == null ? otherParties : Optional.of(own);
    }
}
