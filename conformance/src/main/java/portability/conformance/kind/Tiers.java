package portability.conformance.kind;

import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.Tier;

/// The tier of a scheme that a case is about.
final class Tiers {
    private Tiers() {}

    /// Takes `tier`: its id; the first where a case names none.
    static Tier taken(Fields given, Scheme scheme) {
        var stated = given.optional("tier");
        if (stated.isEmpty()) return scheme.tiers().getFirst();
        LawNode node = stated.get();
        return scheme.tiers().stream()
                .filter(tier -> tier.id().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.refused("no such tier of " + scheme.id() + ": " + node.text()));
    }
}
