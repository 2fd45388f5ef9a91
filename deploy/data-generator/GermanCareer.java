import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Annual reports: a line per calendar year and employer with the earnings, in marks to 2001.
final class GermanCareer {
    private static final int FIRST_YEAR = 1960;
    /// What the insured earned on average, per year from 1960; marks to 2001, then euro. Source: SGB VI Anlage 1.
    private static final int[] AVERAGE = {
        6101, 6723, 7328, 7775, 8467, 9229, 9893, 10219, 10842, 11839, 13343, 14931, 16335, 18295, 20381, 21808, 23335, 24945, 26242, 27685, 29485, 30900,
        32198, 33293, 34292, 35286, 36627, 37726, 38896, 40063, 41946, 44421, 46820, 48178, 49142, 50665, 51678, 52143, 52925, 53507, 54256, 55216, 28626,
        28938, 29060, 29202, 29494, 29951, 30625, 30506, 31144, 32100, 33002, 33659, 34514, 35363, 36187, 37077, 38212, 39301, 39167, 40463, 42053, 44732,
        45358, 50493
    };
    /// About where contributions end, in percent of the average.
    private static final int CEILING = 165;

    private final Person person;
    private final Stay stay;
    private final Random random;
    private final List<Line> lines = new ArrayList<>();
    /// What the worker earns in percent of the average; women's part-time years are lower.
    private int level;

    GermanCareer(Person person, Stay stay, Random random) {
        this.person = person;
        this.stay = stay;
        this.random = random;
        this.level = 50 + random.nextInt(45);
    }

    List<Line> lines() {
        var from = stay.first();
        if (from.isBefore(person.aged(19))) from = apprenticeship(from);
        while (from.isBefore(stay.last())) {
            var until = People.earlier(from.plusMonths(9 + random.nextInt(100)).minusDays(1), stay.last());
            if (random.nextInt(14) == 0) voluntary(from, until);
            else job(employer(), from, until, level);
            if (ChronoUnit.MONTHS.between(from, until) > 30 && random.nextInt(6) == 0)
                job(employer(), until.minusMonths(18).withDayOfMonth(1), until.withDayOfMonth(1).minusDays(1), 15);
            level = Math.min(CEILING, level + random.nextInt(12));
            from = afterJob(until.plusDays(1));
        }
        return lines;
    }

    private LocalDate apprenticeship(LocalDate from) {
        var until = People.earlier(from.plusMonths(36).minusDays(1), stay.last());
        job(employer(), from, until, 25 + random.nextInt(10));
        return until.plusDays(1);
    }

    /// What comes between two jobs: nothing, a gap, unemployment, illness, a child.
    private LocalDate afterJob(LocalDate from) {
        int age = from.getYear() - person.born().getYear();
        var until = from;
        switch (random.nextInt(8)) {
            case 0, 1 -> until = insured("equivalent", from, 2 + random.nextInt(12));
            case 2 -> until = insured("equivalent", from, 2 + random.nextInt(4));
            case 3 -> until = from.plusMonths(1 + random.nextInt(20));
            case 4, 5 -> {
                // the child's first year, for births from 1992 its first three; half the mothers come back part-time
                if (person.isWoman() && age > 21 && age < 39) {
                    until = insured("compulsory", from, from.getYear() >= 1992 ? 36 : 12);
                    if (random.nextBoolean()) level = level * 6 / 10;
                }
            }
            default -> until = from;
        }
        return until;
    }

    private LocalDate insured(String kind, LocalDate from, int months) {
        var until = People.earlier(from.plusMonths(months).minusDays(1), stay.last());
        eachYear(from, until, (first, last) -> lines.add(Line.without(kind, first, last)));
        return until.plusDays(1);
    }

    private void job(String employer, LocalDate first, LocalDate last, int percent) {
        eachYear(first, last, (from, until) -> lines.add(earning(Line.employed(employer, from, until), percent + random.nextInt(7))));
    }

    /// The self-employed pay by choice.
    private void voluntary(LocalDate first, LocalDate last) {
        eachYear(first, last, (from, until) -> lines.add(
                earning(new Line("", "voluntary", "self_employed", from, until, "", "", "", ""), 40)));
    }

    private static Line earning(Line line, int percent) {
        int year = line.first().getYear();
        long days = Math.min(360, (ChronoUnit.DAYS.between(line.first(), line.last()) + 1) * 360 / 365);
        long whole = (long) AVERAGE[year - FIRST_YEAR] * Math.min(percent, CEILING) * Math.max(1, days) / 36_000;
        return line.earning(whole * 100, year < 2002 ? "DEM" : "EUR");
    }

    private interface PartOfYear {
        void accept(LocalDate from, LocalDate until);
    }

    private static void eachYear(LocalDate first, LocalDate last, PartOfYear part) {
        for (var from = first; !from.isAfter(last); from = LocalDate.of(from.getYear() + 1, 1, 1))
            part.accept(from, People.earlier(last, LocalDate.of(from.getYear(), 12, 31)));
    }

    private String employer() {
        return "99%06d".formatted(random.nextInt(1_000_000));
    }
}
