package portability.totalisation.reason;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;

/// As letters in French and Spanish write: a decimal comma, months by name, thousands apart by a space that keeps the
/// line together.
///
/// @param day          with the day, the month's name and the year
/// @param firstOfMonth how the first of a month is called
/// @param span         with the first and the last day
/// @param apartFrom    how many digits an amount has before its thousands stand apart
/// @param isOne        whether a unit of which there are so many is called as one of it: `1,5 année`, but `1,5 años`
/// @param regulation   the official name, with the community and the number
/// @param words        codes that have a word
record WrittenNotation(
        List<String> months,
        String day,
        String firstOfMonth,
        String span,
        int apartFrom,
        Map<PeriodUnit, Counted> units,
        Predicate<BigDecimal> isOne,
        String regulation,
        Map<String, String> communities,
        Map<String, String> words,
        String unverified)
        implements Notation {
    private static final char SPACE = '\u00a0';
    private static final Pattern REGULATION = Pattern.compile("Reg\\. \\(([A-Za-z, ]+)\\) (\\d+/\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    /// A unit for one, and for several.
    record Counted(String one, String several) {}

    static final WrittenNotation FRENCH = new WrittenNotation(
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre"),
            "%s %s %d",
            "1er",
            "du %s au %s",
            4,
            units("jour jours", "semaine semaines", "mois mois", "trimestre trimestres", "année années"),
            amount -> amount.compareTo(BigDecimal.TWO) < 0,
            "Règlement (%s) n°" + SPACE + "%s",
            Map.of("EC", "CE", "EU", "UE", "EEC", "CEE", "EEC, Euratom", "CEE, Euratom"),
            Words.FRENCH,
            " (non vérifié)");

    static final WrittenNotation SPANISH = new WrittenNotation(
            List.of(
                    "enero",
                    "febrero",
                    "marzo",
                    "abril",
                    "mayo",
                    "junio",
                    "julio",
                    "agosto",
                    "septiembre",
                    "octubre",
                    "noviembre",
                    "diciembre"),
            "%s de %s de %d",
            "1",
            "del %s al %s",
            5,
            units("día días", "semana semanas", "mes meses", "trimestre trimestres", "año años"),
            amount -> amount.compareTo(BigDecimal.ONE) == 0,
            "Reglamento (%s) n.º" + SPACE + "%s",
            Map.of("EC", "CE", "EU", "UE", "EEC", "CEE", "EEC, Euratom", "CEE, Euratom"),
            Words.SPANISH,
            " (no verificado)");

    private static Map<PeriodUnit, Counted> units(
            String days, String weeks, String months, String quarters, String years) {
        return Map.of(
                PeriodUnit.DAYS_5, counted(days),
                PeriodUnit.DAYS_6, counted(days),
                PeriodUnit.DAYS_7, counted(days),
                PeriodUnit.WEEKS, counted(weeks),
                PeriodUnit.MONTHS, counted(months),
                PeriodUnit.QUARTERS, counted(quarters),
                PeriodUnit.YEARS, counted(years));
    }

    private static Counted counted(String both) {
        int space = both.indexOf(' ');
        return new Counted(both.substring(0, space), both.substring(space + 1));
    }

    @Override
    public String money(Money money) {
        var plain = money.getAmount().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        int digits = whole.startsWith("-") ? whole.length() - 1 : whole.length();
        var apart = digits < apartFrom ? whole : THOUSANDS.matcher(whole).replaceAll(String.valueOf(SPACE));
        return apart
                + (point < 0 ? "" : "," + plain.substring(point + 1))
                + SPACE
                + money.getCurrencyUnit().getCode();
    }

    @Override
    public String quantity(Quantity quantity) {
        var unit = Optional.ofNullable(units.get(quantity.unit())).orElseThrow();
        return number(quantity.amount().toPlainString())
                + " "
                + (isOne.test(quantity.amount()) ? unit.one() : unit.several());
    }

    @Override
    public String day(LocalDate date) {
        var number = date.getDayOfMonth() == 1 ? firstOfMonth : Integer.toString(date.getDayOfMonth());
        return day.formatted(number, months.get(date.getMonthValue() - 1), date.getYear());
    }

    @Override
    public String span(DateSpan days) {
        return span.formatted(day(days.start()), day(days.lastDay()));
    }

    @Override
    public String number(String plain) {
        return plain.replace('.', ',');
    }

    @Override
    public String code(String code) {
        return words.getOrDefault(code, code);
    }

    /// Acts of the Union have a name in each of its languages; others are called as their own state calls them.
    @Override
    public String article(LegalRef article) {
        return REGULATION
                .matcher(article.toString())
                .replaceAll(found -> Matcher.quoteReplacement(regulation.formatted(
                        communities.getOrDefault(found.group(1), found.group(1)), found.group(2))));
    }
}
