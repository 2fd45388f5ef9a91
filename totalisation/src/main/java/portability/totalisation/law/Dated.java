package portability.totalisation.law;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A value of the law over time: each holds from its day until the next one, or until it was ended without successor.
/// Before the first day there is no value. Nothing is ever extrapolated.
public final class Dated<T> {
    private final String key;
    private final NavigableMap<LocalDate, Optional<LawValue<T>>> byDay;

    private Dated(String key, NavigableMap<LocalDate, Optional<LawValue<T>>> byDay) {
        this.key = key;
        this.byDay = byDay;
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
        var entry = byDay.floorEntry(day);
        return entry == null ? Optional.empty() : entry.getValue();
    }

    /// The value that holds on the day.
    /// @throws LawMissing if none is known
    public LawValue<T> on(LocalDate day) {
        return find(day).orElseThrow(() -> new LawMissing(key, day));
    }

    public List<LawValue<T>> values() {
        return byDay.values().stream().flatMap(Optional::stream).toList();
    }
}
