package portability.claims.claim;

import java.util.Arrays;
import java.util.Optional;
import portability.claims.Octets;

/// Why a determination is no word on the right to a benefit, so that no machine decides by it. The names are the
/// determination's own reasons.
public enum NeedsOfficer {
    /// The institution has no scheme of that branch loaded: it decides outside this system.
    NO_SCHEME,
    /// The law that was asked has a gap on that day.
    LAW_MISSING,
    /// A figure that the formula asks for is not certified.
    FIGURE_MISSING,
    /// The instrument leaves a choice to the claimant, and she has not made it.
    CHOICE_NEEDED;

    /// @param determination a `Determination`, serialised
    static Optional<NeedsOfficer> in(Octets determination) {
        // An erased claim has nothing left to decide.
        if (determination.isNone()) return Optional.empty();
        var reason = DecisionText.determinationIn(determination).getRefusalReason();
        return Arrays.stream(values())
                .filter(need -> need.name().equals(reason))
                .findFirst();
    }
}
