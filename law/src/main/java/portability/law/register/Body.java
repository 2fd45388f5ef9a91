package portability.law.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;

/// Whom to write to in a state: a liaison body, an institution, an authority, a focal point.
///
/// @param role         in the source's words
/// @param branches     empty where the source does not say, or none is meant
/// @param coverage     it handles certificates of coverage or postings
/// @param contact      as published: an address, a page, or no more than a city
/// @param openingHours empty where none were seen: unknown, not closed
/// @param languages    BCP 47; empty where none were seen
public record Body(
        StateCode state,
        String name,
        Set<Function> functions,
        String role,
        Set<CoveredBranch> branches,
        boolean coverage,
        String competence,
        String contact,
        Optional<String> openingHours,
        List<String> languages,
        Source source,
        boolean seen) {
    public Body {
        if (functions.isEmpty()) throw new IllegalArgumentException("a body needs a function: " + name);
        functions = EnumSet.copyOf(functions);
        branches = branches.isEmpty() ? Set.of() : EnumSet.copyOf(branches);
        languages = List.copyOf(languages);
    }

    /// Whether its competence covers a branch, or does not say.
    boolean mayCover(Optional<Branch> branch) {
        return branch.isEmpty()
                || branches.isEmpty()
                || CoveredBranch.of(branch.get()).stream().anyMatch(branches::contains);
    }

    /// Focal points first, then liaison bodies.
    int rank() {
        if (functions.contains(Function.FOCAL_POINT)) return 0;
        return functions.contains(Function.LIAISON) ? 1 : 2;
    }

    /// What a body does.
    public enum Function {
        LIAISON,
        INSTITUTION,
        AUTHORITY,
        FOCAL_POINT,
        DEPOSITARY
    }
}
