package portability.claims.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that was said of the states' pensions since the claim was lodged.
///
/// @param number how often something was said: of two the greater number holds; 0 where nothing was
/// @param said   by institution, the newest
public record AwardWishes(int number, SortedMap<String, AwardWish> said) {
    public AwardWishes {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
        if (number < 0 || (number == 0) != said.isEmpty())
            throw new IllegalArgumentException("what is said is numbered");
    }

    static AwardWishes none() {
        return new AwardWishes(0, Collections.emptySortedMap());
    }

    AwardWishes with(Map<String, AwardWish> wishes) {
        var all = new TreeMap<>(said);
        all.putAll(wishes);
        return new AwardWishes(number + 1, all);
    }

    public Optional<AwardWish> of(String institution) {
        return Optional.ofNullable(said.get(institution));
    }

    Optional<AwardWish.Kind> kindOf(String institution) {
        return of(institution).map(AwardWish::kind);
    }

    /// Is the whole claim withdrawn?
    boolean areAllWithdrawn(List<String> institutions) {
        return institutions.stream()
                .allMatch(institution -> kindOf(institution).equals(Optional.of(AwardWish.Kind.WITHDRAWN)));
    }
}
