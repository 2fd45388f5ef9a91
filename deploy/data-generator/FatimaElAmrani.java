import java.time.LocalDate;
import java.util.List;

/// The worker of the demo, written by hand: textiles and fish in Morocco, glasshouses and cleaning in the Netherlands, 54 months in a German laundry
/// and a kitchen between. Insured in the Netherlands to the day before she is 67.
final class FatimaElAmrani {
    private FatimaElAmrani() {}

    static final Person PERSON = new Person("El Amrani", "Fatima", LocalDate.of(1958, 1, 20), 'f', "MA");

    static List<Line> lines(Institution institution) {
        return switch (institution) {
            case CNSS -> List.of(
                    days("9910427", "1977-02-07", "1977-12-31", 264, 327360),
                    days("9910427", "1978-01-01", "1978-12-31", 302, 389580),
                    days("9910427", "1979-01-01", "1979-08-25", 188, 265080),
                    days("9923310", "1980-03-03", "1980-10-31", 168, 262080),
                    days("9923310", "1981-03-02", "1981-11-14", 172, 295840),
                    days("9923310", "1982-02-15", "1982-10-30", 159, 294150),
                    // ill: the days count, nothing was earned
                    Line.without("equivalent", day("1982-11-02"), day("1982-12-13")).counting(36, "days_6"),
                    days("9904785", "1983-01-03", "1983-12-31", 290, 609000),
                    days("9904785", "1984-01-01", "1984-10-13", 224, 501760));
            case SVB -> List.of(
                    Line.without("residence", day("1985-03-01"), day("1985-09-15")),
                    Line.employed("999204116L01", day("1985-09-16"), day("1988-06-30")),
                    Line.employed("999377502L01", day("1988-05-01"), day("1990-08-31")),
                    // already back with her family in Venlo while the German kitchen still paid her
                    Line.without("residence", day("1995-01-01"), day("1995-02-28")),
                    Line.employed("999377502L01", day("1995-03-01"), day("1997-08-31")),
                    Line.employed("999518840L02", day("1997-07-01"), day("2003-12-31")),
                    Line.without("residence", day("2004-01-01"), day("2006-05-31")),
                    Line.employed("999601293L01", day("2006-06-01"), day("2014-10-31")),
                    Line.selfEmployed(day("2011-01-01"), day("2016-12-31")),
                    Line.employed("999744058L01", day("2016-01-01"), day("2021-06-30")),
                    Line.without("residence", day("2021-07-01"), day("2025-01-19")));
            case DRV -> List.of(
                    year("99318275", "1990-09-01", "1990-12-31", 867000),
                    year("99318275", "1991-01-01", "1991-12-31", 2931800),
                    year("99318275", "1992-01-01", "1992-11-30", 3004300),
                    year("99460512", "1992-12-01", "1992-12-31", 277000),
                    year("99460512", "1993-01-01", "1993-12-31", 3565200),
                    year("99460512", "1994-01-01", "1994-12-31", 3833100),
                    year("99460512", "1995-01-01", "1995-02-28", 675500));
        };
    }

    private static Line days(String employer, String first, String last, int days, long centimes) {
        return Line.employed(employer, day(first), day(last)).counting(days, "days_6").earning(centimes, "MAD");
    }

    private static Line year(String employer, String first, String last, long pfennig) {
        return Line.employed(employer, day(first), day(last)).earning(pfennig, "DEM");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
