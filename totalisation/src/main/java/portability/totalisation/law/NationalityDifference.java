package portability.totalisation.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import portability.kernel.Country;

/// What differs by nationality or status under one instrument, as its personal scope has it: nothing else
/// reads them. A list for those who watch over ILO C118 and Reg. (EC) 883/2004 Art. 4; not a judgment.
///
/// @param nationals the nationals meant; empty where everybody else is meant
/// @param clause    where it is written, and whether its text was seen
public record NationalityDifference(String instrument, Difference difference, Set<Country> nationals, Clause clause) {
    public NationalityDifference {
        nationals = Set.copyOf(nationals);
    }

    /// A difference.
    public enum Difference {
        /// Only these nationals are covered by nationality.
        NATIONALS_ONLY,
        /// Refugees of other nationality are not covered.
        REFUGEES_LEFT_OUT,
        /// Stateless persons are not covered.
        STATELESS_LEFT_OUT,
        /// Refugees and stateless persons are covered only where they live in certain states.
        STATUS_BY_RESIDENCE,
        /// Further nationals are covered, by some of the parties only.
        SOME_PARTIES_COVER_MORE,
        /// Persons of any nationality are covered who live in certain states, by some of the parties only.
        SOME_PARTIES_COVER_RESIDENTS
    }

    /// The differences; none where the instrument covers whoever is insured.
    public static List<NationalityDifference> of(Instrument instrument) {
        var scope = instrument.persons();
        var found = new ArrayList<NationalityDifference>();
        if (scope.nationals().isEmpty()) return found;
        found.add(finding(instrument, Difference.NATIONALS_ONLY, scope.nationals(), scope.clause()));
        if (!scope.refugees()) found.add(finding(instrument, Difference.REFUGEES_LEFT_OUT, Set.of(), scope.clause()));
        if (!scope.stateless()) found.add(finding(instrument, Difference.STATELESS_LEFT_OUT, Set.of(), scope.clause()));
        if ((scope.refugees() || scope.stateless()) && !scope.statusResidentIn().isEmpty())
            found.add(finding(instrument, Difference.STATUS_BY_RESIDENCE, Set.of(), scope.clause()));
        for (var extension : scope.extensions())
            found.add(finding(
                    instrument,
                    extension.nationals().isEmpty()
                            ? Difference.SOME_PARTIES_COVER_RESIDENTS
                            : Difference.SOME_PARTIES_COVER_MORE,
                    extension.nationals(),
                    extension.clause()));
        return found;
    }

    private static NationalityDifference finding(
            Instrument instrument, Difference difference, Set<Country> nationals, Clause clause) {
        return new NationalityDifference(instrument.id(), difference, nationals, clause);
    }
}
