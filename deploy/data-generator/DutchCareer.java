import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Insured time under the AOW, by work or by living there; dates, and for old records whole months. No wages: the pension does not depend on them.
final class DutchCareer {
    private static final LocalDate START_OF_THE_AOW = LocalDate.of(1957, 1, 1);

    private final Person person;
    private final Stay stay;
    private final Random random;
    private final List<Line> lines = new ArrayList<>();

    DutchCareer(Person person, Stay stay, Random random) {
        this.person = person;
        this.stay = stay;
        this.random = random;
    }

    List<Line> lines() {
        // some never worked here: they count by residence alone
        if (random.nextInt(7) == 0) {
            add(Line.without("residence", stay.first(), stay.last()));
            return lines;
        }
        var from = stay.first();
        while (from.isBefore(stay.last())) {
            var until = People.earlier(from.plusMonths(5 + random.nextInt(120)).minusDays(1), stay.last());
            var next = until.plusDays(1);
            switch (random.nextInt(10)) {
                case 0, 1 -> add(Line.without("residence", from, until));
                case 2 -> add(Line.selfEmployed(from, until));
                case 3 -> next = abroad(from, until);
                default -> employed(from, until);
            }
            from = next;
        }
        return lines;
    }

    private void employed(LocalDate from, LocalDate until) {
        var line = Line.employed(employer(), from, until);
        boolean oldRecord = until.getYear() < 1990 && from.getDayOfMonth() == 1;
        add(oldRecord ? line.counting(ChronoUnit.MONTHS.between(from, until.plusDays(1)), "months") : line);
        // a second job beside the first, or the new one before the old one ended
        if (random.nextInt(4) == 0 && ChronoUnit.MONTHS.between(from, until) > 12)
            add(Line.employed(employer(), until.minusMonths(3 + random.nextInt(9)), People.earlier(until.plusMonths(random.nextInt(4)), stay.last())));
    }

    /// A posting or a longer journey: not insured, or insured by choice for at most five years. The contributions follow the income.
    private LocalDate abroad(LocalDate from, LocalDate until) {
        var end = People.earlier(until, from.plusMonths(6 + random.nextInt(50)).minusDays(1));
        if (random.nextBoolean()) {
            long yearly = from.getYear() < 2002 ? 3_100_000L : 2_400_000L;
            long income = yearly * ChronoUnit.MONTHS.between(from, end.plusDays(1)) / 12 / 100 * 100;
            var line = Line.without("voluntary", from, end);
            // a return names one currency per line: who is insured across the change of money has it in euro
            add(line.earning(end.getYear() < 2002 ? income : income * 10_000 / 22_037, end.getYear() < 2002 ? "NLG" : "EUR"));
        }
        return end.plusDays(1);
    }

    /// Time before the age of 15 or before there was an AOW is not reported.
    private void add(Line line) {
        if (!line.first().isBefore(person.aged(15)) && !line.first().isBefore(START_OF_THE_AOW)) lines.add(line);
    }

    private String employer() {
        return "999%06dL%02d".formatted(random.nextInt(1_000_000), 1 + random.nextInt(3));
    }
}
