package portability.conformance.kind;

import java.util.function.Function;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.Tier;

/// The tier of a scheme that a case is about.
final class Tiers {
    private Tiers() {}

    /// Takes `tier`: its id. Where a case names none, the one whose condition the time meets, and the first if it
    /// meets none, or has another unit.
    static Function<AmountFacts, Tier> taken(Fields given, Scheme scheme) {
        var stated = given.optional("tier");
        if (stated.isEmpty())
            return facts -> facts.time()
                    .filter(time -> time.unit() == scheme.unit())
                    .flatMap(time -> scheme.tiers().stream()
                            .filter(tier -> meets(tier, time, facts))
                            .findFirst())
                    .orElseGet(() -> scheme.tiers().getFirst());
        LawNode node = stated.get();
        var named = scheme.tiers().stream()
                .filter(tier -> tier.id().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.refused("no such tier of " + scheme.id() + ": " + node.text()));
        return _ -> named;
    }

    private static boolean meets(Tier tier, Quantity time, AmountFacts facts) {
        var day = switch (tier.datedBy()) {
            case PENSION_START -> facts.start();
            case BIRTH -> facts.born();
        };
        return day.flatMap(tier.minimum()::find)
                .filter(minimum -> minimum.value().amount().compareTo(time.amount()) <= 0)
                .filter(_ -> tier.below()
                        .map(below -> time.amount().compareTo(below.amount()) < 0)
                        .orElse(true))
                .isPresent();
    }
}
