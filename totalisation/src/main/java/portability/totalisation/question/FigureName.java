package portability.totalisation.question;

import java.util.regex.Pattern;

/// The name of a figure that an institution certifies beforehand and a formula asks for: an account's balance, a
/// reference wage from records that are no periods, months exempt from contributions. The law files choose the names.
public record FigureName(String code) implements Comparable<FigureName> {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    public static final FigureName REFERENCE_WAGE = new FigureName("REFERENCE_WAGE");
    /// What own periods earned: stated on them, never certified by itself.
    public static final FigureName EARNINGS = new FigureName("EARNINGS");

    public static final FigureName POINTS = new FigureName("POINTS");
    public static final FigureName CAPITAL = new FigureName("CAPITAL");
    public static final FigureName CONTRIBUTIONS = new FigureName("CONTRIBUTIONS");
    public static final FigureName YEARS_IN_SCHEME = new FigureName("YEARS_IN_SCHEME");
    public static final FigureName YEARLY_AVERAGE = new FigureName("YEARLY_AVERAGE");
    public static final FigureName INDEXED_MONTHLY_EARNINGS = new FigureName("INDEXED_MONTHLY_EARNINGS");
    public static final FigureName MONTHS_EARLY = new FigureName("MONTHS_EARLY");
    public static final FigureName MONTHS_LATE = new FigureName("MONTHS_LATE");

    public FigureName {
        if (!CODE.matcher(code).matches())
            throw new IllegalArgumentException("a figure's name is in capitals, digits and underscores: " + code);
    }

    @Override
    public int compareTo(FigureName other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
