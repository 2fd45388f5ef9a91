package portability.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.Octets;
import portability.proto.exchange.v1.Decision;

/// What became of a claim's own decision after it was made.
///
/// @param open       what is being decided anew now
/// @param superseded own decisions in whose place another was made, each a `Decision`, serialised; the first one first
/// @param residence  where the claimant lives, as last told; empty: as the claim said
/// @param household  as last told; empty: as the claim said
public record Recalculations(
        Optional<Recalculation> open,
        List<Octets> superseded,
        Optional<String> residence,
        Optional<Household> household) {
    public Recalculations {
        superseded = List.copyOf(superseded);
    }

    static Recalculations none() {
        return new Recalculations(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    Recalculations opened(Recalculation recalculation) {
        return new Recalculations(
                Optional.of(recalculation),
                superseded,
                recalculation.residence().or(() -> residence),
                recalculation.household().or(() -> household));
    }

    /// @param before the own decision that held until now, if there was one
    Recalculations decided(Optional<Octets> before) {
        var all = new ArrayList<>(superseded);
        before.ifPresent(all::add);
        return new Recalculations(Optional.empty(), all, residence, household);
    }

    /// Is it what an earlier or the present own decision says?
    boolean isOwn(Octets decision, Optional<Octets> present) {
        return superseded.stream().anyMatch(own -> DecisionText.same(own, decision))
                || present.filter(own -> DecisionText.same(own, decision)).isPresent();
    }

    /// Did this bring about that decision? Then asking for it again is a repeat.
    static boolean isAnsweredBy(Recalculation asked, Decision decision) {
        return decision.getSupersedes().equals(asked.supersedes())
                && decision.getCause().equals(asked.cause().name())
                && decision.getFrom().equals(asked.from().toString())
                && decision.getReason().equals(asked.reason());
    }
}
