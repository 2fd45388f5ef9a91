package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A value of the law over time: each holds from its day until the next one, or until it was ended without successor.
/// Before the first day there is no value. Nothing is ever extrapolated.
public final class Dated<T> {
    private final String key;
    private final LocalDate[] days;
    private final List<Optional<LawValue<T>>> values;

    private Dated(String key, NavigableMap<LocalDate, Optional<LawValue<T>>> byDay) {
        this.key = key;
        this.days = byDay.keySet().toArray(LocalDate[]::new);
        this.values = List.copyOf(byDay.values());
    }

    /// The values by their days.
    ///
    /// @param ends days from which no value is known any more
    /// @throws IllegalArgumentException if two values or ends are of the same day
    public static <T> Dated<T> of(String key, List<LawValue<T>> values, List<LocalDate> ends) {
        var byDay = new TreeMap<LocalDate, Optional<LawValue<T>>>();
        for (var value : values) {
            if (byDay.put(value.from(), Optional.of(value)) != null)
                throw new IllegalArgumentException(key + " has two values from " + value.from());
        }
        for (var end : ends) {
            if (byDay.put(end, Optional.empty()) != null)
                throw new IllegalArgumentException(key + " has two values from " + end);
        }
        return new Dated<>(key, byDay);
    }

    public String key() {
        return key;
    }

    /// The value that holds on the day, if one is known.
    public Optional<LawValue<T>> find(LocalDate day) {
        int at = Arrays.binarySearch(days, day);
        if (at < 0) at = -at - 2;
        return at < 0 ? Optional.empty() : values.get(at);
    }

    /// The value that holds on the day.
    /// @throws LawMissing if none is known
    public LawValue<T> on(LocalDate day) {
        var found = find(day);
        if (found.isEmpty()) throw new LawMissing(key, day);
        return found.get();
    }

    public List<LawValue<T>> values() {
        return values.stream().flatMap(Optional::stream).toList();
    }
}
