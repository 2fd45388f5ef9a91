package portability.contributions.correction;

import java.util.Optional;

/// What a person says of her career, and what she wants. Personal data: its text shows none of it.
///
/// She need not know what an officer knows: days may be months or years, and no scheme is asked for.
///
/// @param periodId which period is wrong or not hers; empty where one is missing
/// @param country  ISO 3166 alpha-2
/// @param employer as she names it
/// @param words    her own
/// @param evidence what she has to show for it
public record Concern(
        Kind kind,
        Optional<String> periodId,
        Optional<String> country,
        Optional<String> employer,
        Optional<ToldDay> from,
        Optional<ToldDay> until,
        String words,
        Optional<String> evidence,
        String wanted) {
    public Concern {
        if (periodId.isPresent() == (kind == Kind.MISSING))
            throw new IllegalArgumentException("a period is named where one is wrong or not hers, and only there");
        if (from.isPresent()
                && until.isPresent()
                && until.get().latest().isBefore(from.get().earliest()))
            throw new IllegalArgumentException("a period ends before it begins");
    }

    /// What is wrong.
    public enum Kind {
        MISSING,
        WRONG,
        NOT_HERS
    }

    @Override
    public String toString() {
        return "a concern: " + kind;
    }
}
