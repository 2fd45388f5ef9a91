package portability.claims.invoice.months;

import java.util.Optional;
import portability.claims.invoice.CareLine;

/// Whose months a line asks for.
///
/// @param persons empty of a family
public record MonthGroup(Band band, Optional<Persons> persons) {
    /// The systems of the codes of such lines.
    public static final String AGE_BANDS = "AGE_BAND";

    public static final String FAMILIES = "FAMILY_MONTH";

    /// An age group, or a family of every number of members.
    public enum Band {
        UNDER_20,
        FROM_20,
        FROM_65,
        FAMILY
    }

    /// For whom: that decides the reduction.
    public enum Persons {
        FAMILY_MEMBERS,
        PENSIONERS
    }

    public MonthGroup {
        if ((band == Band.FAMILY) != persons.isEmpty())
            throw new IllegalArgumentException("of an age band, and of nothing else, it is said for which persons");
    }

    /// @throws IllegalArgumentException if that is none
    public static MonthGroup parse(String code) {
        int at = code.indexOf('/');
        return at < 0
                ? new MonthGroup(Band.valueOf(code), Optional.empty())
                : new MonthGroup(
                        Band.valueOf(code.substring(0, at)), Optional.of(Persons.valueOf(code.substring(at + 1))));
    }

    /// Empty where a line asks for something else, or its code means nothing.
    public static Optional<MonthGroup> of(CareLine line) {
        if (!isMonths(line)) return Optional.empty();
        try {
            return Optional.of(parse(line.code()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static boolean isMonths(CareLine line) {
        return line.codeSystem().equals(AGE_BANDS) || line.codeSystem().equals(FAMILIES);
    }

    public String system() {
        return band == Band.FAMILY ? FAMILIES : AGE_BANDS;
    }

    /// As a line's code: `UNDER_20/FAMILY_MEMBERS`.
    @Override
    public String toString() {
        return persons.map(who -> band + "/" + who).orElse(band.name());
    }
}
