import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/// Lines per year and employer, in days: 26 make a month, 312 a year.
final class MoroccanCareer {
    /// About what a day at the minimum wage paid, in centimes; between the years it grows evenly.
    private static final NavigableMap<Integer, Integer> DAILY_WAGE = new TreeMap<>(java.util.Map.of(
            1960, 640, 1972, 850, 1977, 1056, 1983, 1850, 1989, 3200, 1994, 5280, 2000, 7024, 2009, 8512, 2019, 11000, 2026, 13680));

    private enum Work {
        STEADY,
        SEASONAL,
        DAY_LABOUR
    }

    private final Person person;
    private final Stay stay;
    private final Random random;
    private final List<Line> lines = new ArrayList<>();

    MoroccanCareer(Person person, Stay stay, Random random) {
        this.person = person;
        this.stay = stay;
        this.random = random;
    }

    List<Line> lines() {
        var from = stay.first();
        while (from.isBefore(stay.last())) {
            var until = People.earlier(from.plusMonths(8 + random.nextInt(110)).minusDays(1), stay.last());
            if (from.getYear() >= 2021 && random.nextInt(3) == 0) ownBusiness(from, until);
            else job(from, until, Work.values()[random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(2)]);
            if (ChronoUnit.MONTHS.between(from, until) > 24 && random.nextInt(5) == 0) job(until.minusMonths(14), until.minusMonths(3), Work.DAY_LABOUR);
            from = until.plusDays(1).plusMonths(random.nextInt(3) == 0 ? 0 : random.nextInt(16));
        }
        if (random.nextInt(12) == 0 && stay.last().getYear() < 2023) voluntary(stay.last().plusDays(1));
        return lines;
    }

    private void job(LocalDate first, LocalDate last, Work work) {
        var employer = "99%05d".formatted(random.nextInt(100_000));
        int wagePercent = random.nextInt(2) == 0 ? 100 + random.nextInt(40) : 130 + random.nextInt(190);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            var from = later(first, LocalDate.of(year, work == Work.SEASONAL ? 3 : 1, work == Work.SEASONAL ? 4 : 1));
            var until = People.earlier(last, work == Work.SEASONAL ? LocalDate.of(year, 10, 28) : LocalDate.of(year, 12, 31));
            if (ChronoUnit.DAYS.between(from, until) < 20) continue;
            int ill = work == Work.STEADY && fullYear(from, until) ? away(year) : 0;
            int days = worked(from, until, work) - ill;
            lines.add(Line.employed(employer, from, until).counting(days, "days_6").earning((long) days * wage(year) * wagePercent / 100, "MAD"));
        }
    }

    /// Sickness or maternity within a full year: the days count, without wages. Gives the days.
    private int away(int year) {
        int age = year - person.born().getYear();
        boolean birth = person.isWoman() && age >= 22 && age <= 38 && random.nextInt(9) == 0;
        if (!birth && random.nextInt(11) != 0) return 0;
        int weeks = birth ? 14 : 2 + random.nextInt(8);
        var first = LocalDate.of(year, 1, 1).plusDays(random.nextInt(200));
        lines.add(Line.without("equivalent", first, first.plusWeeks(weeks).minusDays(1)).counting(6L * weeks, "days_6"));
        return 6 * weeks;
    }

    private void ownBusiness(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            var from = later(first, LocalDate.of(year, 1, 1));
            var until = People.earlier(last, LocalDate.of(year, 12, 31));
            int days = ceiling(from, until);
            lines.add(Line.selfEmployed(from, until).counting(days, "days_6").earning((long) days * wage(year) * 13 / 10, "MAD"));
        }
    }

    private void voluntary(LocalDate first) {
        var from = first.withDayOfMonth(1).plusMonths(1);
        var until = from.withMonth(12).withDayOfMonth(31);
        int days = ceiling(from, until);
        lines.add(Line.without("voluntary", from, until).counting(days, "days_6").earning((long) days * wage(from.getYear()), "MAD"));
    }

    private int worked(LocalDate from, LocalDate until, Work work) {
        int most = ceiling(from, until);
        return switch (work) {
            case STEADY -> random.nextInt(3) == 0 ? most : most * (93 + random.nextInt(7)) / 100;
            case SEASONAL -> most * (60 + random.nextInt(35)) / 100;
            case DAY_LABOUR -> most * (30 + random.nextInt(45)) / 100;
        };
    }

    /// 26 days for a whole month, one for each day but Sunday in a part of one.
    private static int ceiling(LocalDate from, LocalDate until) {
        int days = 0;
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1).withDayOfMonth(1)) {
            var end = People.earlier(until, month.withDayOfMonth(month.lengthOfMonth()));
            days += (int) Math.min(26, (ChronoUnit.DAYS.between(month, end) + 1) * 26 / month.lengthOfMonth());
        }
        return days;
    }

    private static int wage(int year) {
        var before = DAILY_WAGE.floorEntry(year);
        var after = DAILY_WAGE.higherEntry(year);
        return before.getValue() + (after.getValue() - before.getValue()) * (year - before.getKey()) / (after.getKey() - before.getKey());
    }

    private static boolean fullYear(LocalDate from, LocalDate until) {
        return from.getDayOfYear() == 1 && until.getMonthValue() == 12 && until.getDayOfMonth() == 31;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
