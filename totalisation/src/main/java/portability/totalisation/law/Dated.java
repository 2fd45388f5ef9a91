package portability.totalisation.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A value of the law over time: each holds from its day until the next one, or until it was ended without successor.
/// Before the first day there is no value. Nothing is ever extrapolated, unless whoever only looks ahead wants it: see
/// [#goingOn()].
public final class Dated<T> {
    private static final String GOES_ON = "; taken to go on, for no later value is known";

    private final String key;
    private final LocalDate[] days;
    private final List<Optional<LawValue<T>>> values;
    private final boolean goesOn;

    private Dated(String key, LocalDate[] days, List<Optional<LawValue<T>>> values, boolean goesOn) {
        this.key = key;
        this.days = days;
        this.values = List.copyOf(values);
        this.goesOn = goesOn;
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
        return new Dated<>(key, byDay.keySet().toArray(LocalDate[]::new), List.copyOf(byDay.values()), false);
    }

    /// The same value for a look ahead: where one is needed and none is known any more, the last that was known is
    /// taken
    /// to go on, as one that is not verified. Whether a value exists at all, [#find] says as before.
    public Dated<T> goingOn() {
        return new Dated<>(key, days, values, true);
    }

    /// Whether a value whose source is given was taken to go on.
    public static boolean goesOn(String source) {
        return source.endsWith(GOES_ON);
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
        if (found.isPresent()) return found.get();
        return lastBefore(day).filter(_ -> goesOn).map(this::goingOn).orElseThrow(() -> new LawMissing(key, day));
    }

    private Optional<LawValue<T>> lastBefore(LocalDate day) {
        return values.stream()
                .flatMap(Optional::stream)
                .filter(value -> !value.from().isAfter(day))
                .reduce((_, later) -> later);
    }

    private LawValue<T> goingOn(LawValue<T> last) {
        return new LawValue<>(last.key(), last.value(), last.from(), last.source() + GOES_ON, false);
    }

    public List<LawValue<T>> values() {
        return values.stream().flatMap(Optional::stream).toList();
    }
}
