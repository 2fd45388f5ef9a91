package portability.totalisation.law;

import java.time.LocalDate;
import java.util.function.Function;
import portability.kernel.Argument;

/// One value of the law, with the day from which it holds and where it was read.
///
/// @param key      path in the law files, for example `MA.CNSS.OLD_AGE/accrual/max_rate`
/// @param verified whether both the value and its date were read in the named source
public record LawValue<T>(String key, T value, LocalDate from, String source, boolean verified) {
    public LawValue {
        if (key.isBlank() || source.isBlank())
            throw new IllegalArgumentException("a value of the law needs a key and a source: " + key);
    }

    /// This value as an argument of a step; a figure's unverified values are found through these.
    public Argument.LawArg cited(Function<? super T, ? extends Argument> typed) {
        return new Argument.LawArg(typed.apply(value), key, from, source, verified);
    }
}
