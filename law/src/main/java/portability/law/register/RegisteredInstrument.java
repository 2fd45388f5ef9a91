package portability.law.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portability.kernel.Branch;
import portability.law.register.CoveredBranch.Coverage;

/// An instrument as far as it was seen. What was not seen is empty, and never guessed.
///
/// @param oneOf            if not empty: two parties are bound only if one of them is named here
/// @param lastDay          the last day on which it was in force
/// @param replaces         ids of those it took the place of
/// @param branches         empty where no list was seen
/// @param totalises        whether periods are added
/// @param postingMonths    how long a posted worker stays under the law of home
/// @param seen             was the instrument itself seen in the source?
public record RegisteredInstrument(
        String id,
        String title,
        InstrumentType type,
        Status status,
        List<Party> parties,
        Set<StateCode> oneOf,
        Optional<PartialDate> signed,
        Optional<PartialDate> inForce,
        Optional<PartialDate> lastDay,
        List<String> replaces,
        Set<CoveredBranch> branches,
        Optional<String> branchesNote,
        Optional<Boolean> totalises,
        Optional<Integer> postingMonths,
        Optional<String> postingExtension,
        List<NamedLiaison> liaison,
        Source source,
        boolean seen,
        List<Source> alsoSeenIn,
        Optional<String> note) {
    public RegisteredInstrument {
        parties = List.copyOf(parties);
        oneOf = Set.copyOf(oneOf);
        replaces = List.copyOf(replaces);
        branches = branches.isEmpty() ? Set.of() : EnumSet.copyOf(branches);
        liaison = List.copyOf(liaison);
        alsoSeenIn = List.copyOf(alsoSeenIn);
        if (parties.isEmpty()) throw new IllegalArgumentException("an instrument needs parties: " + id);
    }

    /// What kind of instrument it is.
    public enum InstrumentType {
        BILATERAL,
        REGIONAL,
        MULTILATERAL,
        /// Says only whose law applies; nothing is added up.
        COVERAGE_ONLY,
        HEALTH_ONLY,
        LABOUR_AGREEMENT_WITH_SOCIAL_SECURITY_CLAUSE,
        /// Each state goes on insuring its own nationals abroad.
        HOME_EXTENSION
    }

    /// What was seen of its life.
    public enum Status {
        IN_FORCE,
        IN_FORCE_DATE_NOT_SEEN,
        SIGNED_IN_FORCE_DATE_NOT_SEEN,
        SIGNED_NOT_IN_FORCE,
        PARTIALLY_IN_FORCE,
        RESIDUAL,
        SUPERSEDED,
        ENDED,
        UNKNOWN
    }

    /// A state that is bound.
    ///
    /// @param from    from its own day on; empty: from the instrument's
    /// @param lastDay the last day it was bound
    public record Party(
            StateCode state,
            Optional<PartialDate> ratified,
            Optional<PartialDate> from,
            Optional<PartialDate> lastDay) {}

    /// A body that the instrument itself names.
    public record NamedLiaison(StateCode state, String body) {}

    public Optional<Party> party(StateCode state) {
        return parties.stream().filter(party -> party.state().equals(state)).findFirst();
    }

    /// Whether it links the two, on whatever day.
    public boolean links(StateCode one, StateCode other) {
        return !one.equals(other)
                && party(one).isPresent()
                && party(other).isPresent()
                && (oneOf.isEmpty() || oneOf.contains(one) || oneOf.contains(other));
    }

    /// What is known of a branch; without one, of any.
    public Coverage coverage(Optional<Branch> branch) {
        return CoveredBranch.coverage(branches, branch);
    }

    /// How it stands between two parties on a day.
    ///
    /// @param replacedFrom the day from which another instrument took its place between the two
    public Standing standing(StateCode one, StateCode other, LocalDate day, Optional<PartialDate> replacedFrom) {
        var begins = begins(one, other);
        var ends = Stream.of(lastDay, lastDay(one), lastDay(other), replacedFrom.map(PartialDate::dayBefore))
                .flatMap(Optional::stream)
                .reduce(PartialDate::sooner);
        if (ends.isPresent() && day.isAfter(ends.get().latest())) return Standing.ENDED;
        if (begins.or(() -> signed)
                .filter(first -> day.isBefore(first.earliest()))
                .isPresent()) return Standing.NOT_YET;
        if (begins.filter(first -> day.isBefore(first.latest())).isPresent()
                || ends.filter(last -> day.isAfter(last.earliest())).isPresent()) return Standing.DAY_UNSEEN;
        return seenStanding(begins.isPresent(), ends.isPresent());
    }

    private Standing seenStanding(boolean beginSeen, boolean endSeen) {
        return switch (status) {
            case IN_FORCE, IN_FORCE_DATE_NOT_SEEN -> beginSeen ? Standing.IN_FORCE : Standing.IN_FORCE_SINCE_UNSEEN;
            case SIGNED_IN_FORCE_DATE_NOT_SEEN -> beginSeen ? Standing.IN_FORCE : Standing.SIGNED_IN_FORCE_UNSEEN;
            case SIGNED_NOT_IN_FORCE -> Standing.SIGNED_ONLY;
            case PARTIALLY_IN_FORCE -> Standing.BETWEEN_SOME;
            case RESIDUAL -> Standing.RESIDUAL;
            case SUPERSEDED, ENDED -> {
                if (!endSeen) yield Standing.END_UNSEEN;
                yield beginSeen ? Standing.IN_FORCE : Standing.IN_FORCE_SINCE_UNSEEN;
            }
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    /// Whether what was seen of it allows that it was in force on a day.
    boolean wasInForce(Register.Link link, LocalDate day) {
        return switch (standing(link.one(), link.other(), day, Optional.empty())) {
            case NOT_YET, ENDED, SIGNED_ONLY, DRAFTED -> false;
            case IN_FORCE,
                    IN_FORCE_SINCE_UNSEEN,
                    RESIDUAL,
                    SUSPENDED,
                    DAY_UNSEEN,
                    END_UNSEEN,
                    SIGNED_IN_FORCE_UNSEEN,
                    BETWEEN_SOME,
                    UNKNOWN -> true;
        };
    }

    /// The day from which both are bound; empty where it was not seen for either.
    Optional<PartialDate> begins(StateCode one, StateCode other) {
        var first = begins(one);
        var second = begins(other);
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(PartialDate.later(first.get(), second.get()));
    }

    private Optional<PartialDate> begins(StateCode state) {
        return party(state).flatMap(Party::from).or(() -> inForce);
    }

    private Optional<PartialDate> lastDay(StateCode state) {
        return party(state).flatMap(Party::lastDay);
    }
}
