package portability.contributions.clarification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.kernel.DateSpan;

/// Finds periods that one states under the legislation of another, whose own record does not have them: what was
/// completed under a legislation, its own institution says. Source: Reg. (EC) 987/2009 Art. 12(1).
///
/// Where the other's record is not here, nothing contradicts: there is somebody to be asked first.
final class OwnLegislation {
    private OwnLegislation() {}

    /// @param whose  whose legislation it is
    /// @param states who states something of it
    static Optional<Contradiction> between(Side whose, Side states) {
        if (whose.legislation().equals(states.legislation())) return Optional.empty();
        var known = Stretches.joined(
                whose.periods().stream().flatMap(p -> p.days().stream()).toList());
        var unknown = states.periods().stream()
                .filter(period -> period.legislation().equals(whose.legislation()))
                .flatMap(period -> period.days().stream())
                .flatMap(days -> toldBy(whose, days).stream())
                .flatMap(days -> Stretches.without(days, known).stream())
                .toList();
        var findings = findings(whose.legislation(), unknown);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(whose.against(states, ContradictionRule.NOT_IN_ITS_OWN_RECORD, findings));
    }

    private static List<Finding> findings(String legislation, List<DateSpan> unknown) {
        return Stretches.joined(unknown).stream()
                .map(days -> Finding.on(days, "nothing", "a period under " + legislation))
                .toList();
    }

    /// Of some days, those that a record can tell of: one that ends with a day says nothing of later ones.
    private static Optional<DateSpan> toldBy(Side side, DateSpan days) {
        if (side.asOf().isEmpty()) return Optional.of(days);
        var after = side.asOf().get().plusDays(1);
        if (!days.start().isBefore(after)) return Optional.empty();
        return Stream.of(days)
                .map(all -> all.end().isAfter(after) ? new DateSpan(all.start(), after) : all)
                .findFirst();
    }
}
