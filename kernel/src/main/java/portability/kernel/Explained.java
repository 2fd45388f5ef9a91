package portability.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A value together with the steps that led to it. The only way from one value to the next is [#then], which keeps the
/// reasons of both: a figure cannot lose its explanation.
public record Explained<T>(T value, List<Step> steps) {
    public Explained {
        steps = List.copyOf(steps);
    }

    public static <T> Explained<T> of(T value, Step... steps) {
        return new Explained<>(value, List.of(steps));
    }

    public static <T> Explained<T> of(T value, List<Step> steps) {
        return new Explained<>(value, steps);
    }

    /// The next value, with the steps so far before its own.
    public <U> Explained<U> then(Function<? super T, Explained<U>> next) {
        return next.apply(value).after(steps);
    }

    /// Another view of the same value; no reason is added.
    public <U> Explained<U> map(Function<? super T, ? extends U> view) {
        return new Explained<>(view.apply(value), steps);
    }

    /// The same value, for one more reason.
    public Explained<T> because(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Explained<>(value, all);
    }

    /// The same value with earlier steps put before its own.
    public Explained<T> after(List<Step> earlier) {
        if (earlier.isEmpty()) return this;
        var all = earlier.toArray(new Step[earlier.size() + steps.size()]);
        for (int i = 0; i < steps.size(); i++) all[earlier.size() + i] = steps.get(i);
        return new Explained<>(value, List.of(all));
    }
}
