package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;

/// What an instrument says about one party's calculation beside its method. Most parties have none of it.
///
/// @param denominator    what own time is divided by, by the pension's start; absent means all time that
///                       shares
/// @param opensWith      the own time without which nothing is totalised
/// @param onlyIfNeeded   foreign time counts only where own time does not suffice
/// @param ceiling        the shared amount is not above the one that own law gives without totalisation
/// @param countsOwnFrom  own time before this day does not count under the instrument
/// @param reducedPart    the part of the amount that shrinks with own time below the qualifying time
/// @param deduction      what is taken off the rate where the method deducts
/// @param tie            what a pension is called where both results are equal
public record PartyTerms(
        Optional<DatedDenominator> denominator,
        Optional<OpeningMinimum> opensWith,
        Optional<Clause> onlyIfNeeded,
        Optional<Clause> ceiling,
        Optional<LawValue<LocalDate>> countsOwnFrom,
        Optional<ReducedPart> reducedPart,
        Optional<Deduction> deduction,
        Tie tie) {
    public static final PartyTerms NONE = new PartyTerms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Tie.OWN_PENSION);

    /// A denominator over time: a grant keeps the one of the day it starts.
    ///
    /// @param restBelow while the other states' time is below this, the own share is all that theirs leaves
    ///                  of the denominator; empty without such a rule
    public record DatedDenominator(
            LegalRef article, Dated<Denominator> values, Optional<LawValue<Quantity>> restBelow) {}

    /// Own time without which the instrument adds nothing.
    public record OpeningMinimum(LegalRef article, Dated<Quantity> time) {}

    /// A part of the amount that is paid by own time over the qualifying time where the right rests on
    /// totalisation.
    public record ReducedPart(LegalRef article, Part part, Dated<Quantity> qualifying) {
        /// Which part.
        public enum Part {
            /// The amount that does not depend on insured time.
            FLAT,
            /// All of it.
            WHOLE
        }
    }

    /// What is taken off the rate.
    ///
    /// @param parties     whether the pensions of the other parties are taken off
    /// @param thirdStates whether those of other states are
    public record Deduction(Clause clause, boolean parties, boolean thirdStates) {}

    /// What is paid where the own and the shared amount are equal. The money is the same; the name is not.
    public enum Tie {
        OWN_PENSION,
        /// French practice: the pension is called the one of the instrument.
        TOTALISED_PENSION
    }

    public PartyTerms denominator(DatedDenominator value) {
        return new PartyTerms(
                Optional.of(value), opensWith, onlyIfNeeded, ceiling, countsOwnFrom, reducedPart, deduction, tie);
    }

    public PartyTerms opensWith(OpeningMinimum value) {
        return new PartyTerms(
                denominator, Optional.of(value), onlyIfNeeded, ceiling, countsOwnFrom, reducedPart, deduction, tie);
    }

    public PartyTerms onlyIfNeeded(Clause value) {
        return new PartyTerms(
                denominator, opensWith, Optional.of(value), ceiling, countsOwnFrom, reducedPart, deduction, tie);
    }

    public PartyTerms ceiling(Clause value) {
        return new PartyTerms(
                denominator, opensWith, onlyIfNeeded, Optional.of(value), countsOwnFrom, reducedPart, deduction, tie);
    }

    public PartyTerms countsOwnFrom(LawValue<LocalDate> value) {
        return new PartyTerms(
                denominator, opensWith, onlyIfNeeded, ceiling, Optional.of(value), reducedPart, deduction, tie);
    }

    public PartyTerms reducedPart(ReducedPart value) {
        return new PartyTerms(
                denominator, opensWith, onlyIfNeeded, ceiling, countsOwnFrom, Optional.of(value), deduction, tie);
    }

    public PartyTerms deduction(Deduction value) {
        return new PartyTerms(
                denominator, opensWith, onlyIfNeeded, ceiling, countsOwnFrom, reducedPart, Optional.of(value), tie);
    }

    public PartyTerms tie(Tie value) {
        return new PartyTerms(
                denominator, opensWith, onlyIfNeeded, ceiling, countsOwnFrom, reducedPart, deduction, value);
    }
}
