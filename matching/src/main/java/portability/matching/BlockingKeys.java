package portability.matching;

import java.util.LinkedHashSet;
import java.util.Set;

/// Keys under which a description is looked up: two that can be one person's share at least one of them, as a
/// rule.
///
/// Each says little by itself (a part of the name and the birth date; two parts and the year; two parts). They
/// are personal data all the same: whoever keeps them, keeps keyed hashes of them.
public final class BlockingKeys {
    private BlockingKeys() {}

    public static Set<String> of(Description person) {
        var keys = new LinkedHashSet<String>();
        var codes = person.name().codes();
        for (int at = 0; at < codes.size(); at++)
            for (var one : codes.get(at)) {
                person.birthDate()
                        .ifPresent(date -> date.day().ifPresent(day -> {
                            int less = Math.min(day.getMonthValue(), day.getDayOfMonth());
                            int more = Math.max(day.getMonthValue(), day.getDayOfMonth());
                            keys.add("day/" + one + "/" + date.year() + "-" + less + "-" + more);
                        }));
                for (var rest : codes.subList(at + 1, codes.size()))
                    for (var other : rest) two(person, one, other, keys);
            }
        if (codes.size() == 1) codes.getFirst().forEach(code -> keys.add("single/" + code));
        return keys;
    }

    private static void two(Description person, String one, String other, Set<String> keys) {
        var both = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
        person.birthDate().ifPresent(date -> keys.add("year/" + both + "/" + date.year()));
        keys.add("names/" + both);
    }
}
