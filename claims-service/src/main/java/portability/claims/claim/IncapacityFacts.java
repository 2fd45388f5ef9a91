package portability.claims.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.LegislationType;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.kernel.Country;

/// What became known since an invalidity benefit was claimed.
///
/// @param number       how often something was said: of two the greater number holds; 0 where nothing was
/// @param legislations by state, ISO 3166 alpha-2: in the place of what the claim says of it
/// @param refusedIn    states whose institution has decided that it owes nothing, in their order
public record IncapacityFacts(int number, SortedMap<String, LegislationType> legislations, List<String> refusedIn) {
    private static final int MOST_STATES = 50;

    public IncapacityFacts {
        legislations = Collections.unmodifiableSortedMap(new TreeMap<>(legislations));
        refusedIn = refusedIn.stream().sorted().distinct().toList();
        legislations.keySet().forEach(Country::of);
        refusedIn.forEach(Country::of);
        boolean isNothing = legislations.isEmpty() && refusedIn.isEmpty();
        if (number < 0 || (number == 0) != isNothing) throw new IllegalArgumentException("what is said is numbered");
        if (legislations.size() > MOST_STATES || refusedIn.size() > MOST_STATES)
            throw new IllegalArgumentException("at most " + MOST_STATES + " states");
    }

    static IncapacityFacts none() {
        return new IncapacityFacts(0, Collections.emptySortedMap(), List.of());
    }

    IncapacityFacts with(Map<String, LegislationType> told) {
        var all = new TreeMap<>(legislations);
        all.putAll(told);
        return new IncapacityFacts(number + 1, all, refusedIn);
    }

    IncapacityFacts with(List<String> refused) {
        return new IncapacityFacts(number + 1, legislations, refused);
    }

    /// The benefit that is claimed, as it is known by now.
    public Benefit in(Benefit claimed) {
        return switch (claimed) {
            case Invalidity invalidity -> in(invalidity);
            case OldAge _, Survivors _ -> claimed;
        };
    }

    public Invalidity in(Invalidity claimed) {
        var all = new TreeMap<>(claimed.legislations());
        all.putAll(legislations);
        return new Invalidity(claimed.since(), claimed.under(), claimed.degree(), all);
    }

    @Override
    public String toString() {
        return "IncapacityFacts[" + number + "]";
    }
}
