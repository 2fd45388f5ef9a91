package portability.law.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;
import portability.kernel.InstitutionId;

/// An institution that partners can address, and for what.
public record Institution(InstitutionId id, String name, List<Competence> competences) {
    public Institution {
        competences = List.copyOf(competences);
    }

    /// What an institution is competent for.
    ///
    /// @param from     empty: since when was not seen
    /// @param lastDay  empty: still
    /// @param verified was it read in the source?
    public record Competence(
            Role role,
            Set<CoveredBranch> branches,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay,
            String source,
            boolean verified) {
        public Competence {
            branches = branches.isEmpty() ? Set.of() : EnumSet.copyOf(branches);
        }

        /// Whether it counts on a day for a branch; without one, for any. A competence without branches is not by
        /// branch.
        public boolean covers(Optional<Branch> branch, LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && lastDay.map(last -> !day.isAfter(last)).orElse(true)
                    && (branch.isEmpty()
                            || branches.isEmpty()
                            || CoveredBranch.of(branch.get()).stream().anyMatch(branches::contains));
        }
    }

    /// In what part of the work.
    public enum Role {
        /// Decides and pays benefits.
        BENEFITS,
        /// Says whose law applies, and certifies it.
        COVERAGE,
        /// Settles the costs of care with other states.
        HEALTH_SETTLEMENT,
        /// Passes on documents and questions.
        LIAISON
    }
}
