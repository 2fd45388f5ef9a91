package portability.claims.claim;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import portability.claims.Octets;
import portability.proto.agreements.v1.Determination;
import portability.proto.types.v1.Money;

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
    CHOICE_NEEDED,
    /// Decided anew, it would give less than what is decided, or in another currency: no machine takes away.
    LESS_THAN_BEFORE;

    static boolean isReason(String reason) {
        return Arrays.stream(values()).anyMatch(need -> need.name().equals(reason));
    }

    /// @param determination a `Determination`, serialised
    static Optional<NeedsOfficer> in(Octets determination) {
        // An erased claim has nothing left to decide.
        if (determination.isNone()) return Optional.empty();
        var reason = DecisionText.determinationIn(determination).getRefusalReason();
        return Arrays.stream(values())
                .filter(need -> need.name().equals(reason))
                .findFirst();
    }

    /// @param determination a `Determination`, serialised
    /// @param before        the decision in whose place another is made, a `Decision`, serialised
    static Optional<NeedsOfficer> insteadOf(Octets before, Octets determination) {
        if (determination.isNone() || before.isNone()) return Optional.empty();
        var held = DecisionText.read(before).getDetermination();
        var found = DecisionText.determinationIn(determination);
        return isAtLeast(found, held) ? Optional.empty() : Optional.of(LESS_THAN_BEFORE);
    }

    private static boolean isAtLeast(Determination found, Determination held) {
        if (!held.getAwarded()) return true;
        return found.getAwarded()
                && isAtLeast(found.getPayablePerMonth(), held.getPayablePerMonth())
                && isAtLeast(found.getSupplementPerMonth(), held.getSupplementPerMonth())
                && isAtLeast(found.getPayableOnce(), held.getPayableOnce());
    }

    private static boolean isAtLeast(Money found, Money held) {
        if (held.getAmount().isEmpty()) return true;
        return found.getCurrency().equals(held.getCurrency())
                && new BigDecimal(found.getAmount()).compareTo(new BigDecimal(held.getAmount())) >= 0;
    }
}
