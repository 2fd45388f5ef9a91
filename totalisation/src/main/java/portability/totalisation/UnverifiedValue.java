package portability.totalisation;

import portability.kernel.Argument;

/// A value of the law a figure rests on that was not verified against a source. Stated above the figure.
public record UnverifiedValue(String key, String source) implements Comparable<UnverifiedValue> {
    static UnverifiedValue of(Argument.LawArg argument) {
        return new UnverifiedValue(argument.key(), argument.source());
    }

    @Override
    public int compareTo(UnverifiedValue other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : source.compareTo(other.source);
    }
}
