package portability.law.register;

import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;

/// A branch as instruments list them: sickness and maternity together, benefits in kind beside them.
public enum CoveredBranch {
    OLD_AGE,
    INVALIDITY,
    SURVIVORS,
    SICKNESS_MATERNITY,
    HEALTH_IN_KIND,
    EMPLOYMENT_INJURY,
    UNEMPLOYMENT,
    FAMILY,
    DEATH_GRANTS;

    /// Under which words a branch is listed; none where the register has no word for it.
    public static Set<CoveredBranch> of(Branch branch) {
        return switch (branch) {
            case OLD_AGE -> Set.of(OLD_AGE);
            case INVALIDITY -> Set.of(INVALIDITY);
            case SURVIVORS -> Set.of(SURVIVORS);
            case SICKNESS, MATERNITY -> Set.of(SICKNESS_MATERNITY, HEALTH_IN_KIND);
            case EMPLOYMENT_INJURY -> Set.of(EMPLOYMENT_INJURY);
            case DEATH_GRANTS -> Set.of(DEATH_GRANTS);
            case UNEMPLOYMENT -> Set.of(UNEMPLOYMENT);
            case FAMILY -> Set.of(FAMILY);
            case PRE_RETIREMENT -> Set.of();
        };
    }

    /// What a list of branches says of one.
    ///
    /// @param listed  empty: no list was seen
    /// @param wanted  empty: any branch will do
    static Coverage coverage(Set<CoveredBranch> listed, Optional<Branch> wanted) {
        if (listed.isEmpty()) return Coverage.NOT_SEEN;
        if (wanted.isEmpty()) return Coverage.COVERED;
        return of(wanted.get()).stream().anyMatch(listed::contains) ? Coverage.COVERED : Coverage.NOT_COVERED;
    }

    /// Whether a branch is covered.
    public enum Coverage {
        COVERED,
        NOT_COVERED,
        /// No list of branches was seen.
        NOT_SEEN
    }
}
