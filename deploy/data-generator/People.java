import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Who they are and when they lived where.
final class People {
    private static final LocalDate LAST_RETURN = LocalDate.of(2025, 12, 31);

    private final Random random;
    private final Set<String> known = new HashSet<>(Set.of("El Amrani Fatima"));

    People(Random random) {
        this.random = random;
    }

    Worker worker(List<Institution> path) {
        var person = person(path);
        return new Worker(person, stays(person, path));
    }

    private Person person(List<Institution> path) {
        while (true) {
            var people = Names.among(path, random);
            char sex = random.nextInt(100) < 47 ? 'f' : 'm';
            var family = pick(people.families());
            var given = pick(sex == 'f' ? people.women() : people.men());
            var born = LocalDate.of(1946 + random.nextInt(path.size() > 1 ? 26 : 38), 1, 1).plusDays(random.nextInt(365));
            if (known.add(family + " " + given)) return new Person(family, given, born, sex, nationalities(people.country(), path));
        }
    }

    /// Who stays long in another country often takes its nationality too.
    private String nationalities(String own, List<Institution> path) {
        var last = path.getLast().id.substring(0, 2);
        return !last.equals(own) && !last.equals("MA") && random.nextInt(100) < 25 ? own + " " + last : own;
    }

    /// The working life from 16 to 25 until 57 to 65, cut into stays. Migrants leave the first country young.
    private List<Stay> stays(Person person, List<Institution> path) {
        var from = firstOfMonth(person.aged(16 + random.nextInt(9)).plusDays(random.nextInt(365)));
        var end = earlier(person.aged(57 + random.nextInt(9)), LAST_RETURN);
        var stays = new ArrayList<Stay>();
        for (int i = 0; i < path.size(); i++) {
            boolean lastStay = i == path.size() - 1;
            long left = java.time.temporal.ChronoUnit.MONTHS.between(from, end);
            var until = lastStay ? end : from.plusMonths(left * (15 + random.nextInt(20)) / 100).minusDays(1);
            stays.add(new Stay(path.get(i), from, until));
            from = firstOfMonth(until.plusMonths(1 + random.nextInt(9)));
        }
        return stays;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
