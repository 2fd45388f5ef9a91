package portability.contributions.statistics;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import portability.contributions.career.CareerEntry;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonFacts;
import portability.contributions.statistics.Contributor.Contribution;

/// A person with her career, from which statistics are counted.
///
/// @param personId stands for the employer of who has none; it is not published
/// @param numbers  by which institutions know her
/// @param entries  of all her registrations, also what no longer holds
public record Insured(String personId, PersonFacts person, List<NumberAt> numbers, List<CareerEntry> entries) {
    private static final int YOUNGEST = 25;
    private static final int OLDEST = 65;
    private static final int MOST_STATES = 2;

    /// What counts of her in a quarter; empty where she has no period until its end.
    Optional<Contributor> in(Quarter quarter) {
        var counted = entries.stream()
                .filter(CareerEntry::counts)
                .filter(entry -> !entry.period().firstDay().isAfter(quarter.lastDay()))
                .toList();
        if (counted.isEmpty()) return Optional.empty();
        return Optional.of(
                new Contributor(categories(quarter, counted), months(quarter, counted), earned(quarter, counted)));
    }

    private Map<Dimension, String> categories(Quarter quarter, List<CareerEntry> counted) {
        var hers = new EnumMap<Dimension, String>(Dimension.class);
        hers.put(Dimension.SEX, person.sex().name().toLowerCase(Locale.ROOT));
        hers.put(Dimension.AGE_GROUP, ageGroup(quarter.lastDay()));
        hers.put(Dimension.COUNTRY, states(counted));
        hers.put(
                Dimension.KIND,
                counted.stream()
                        .map(entry -> entry.period().kind().name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .collect(joining("+")));
        hers.put(Dimension.SKILL_LEVEL, "not stated");
        return hers;
    }

    private String ageGroup(LocalDate day) {
        int age = Period.between(person.birthDate(), day).getYears();
        if (age < YOUNGEST) return "0-24";
        if (age >= OLDEST) return "65+";
        int from = (age - 5) / 10 * 10 + 5;
        return from + "-" + (from + 9);
    }

    /// Of her periods here, and of the institutions that know her by a number.
    private String states(List<CareerEntry> counted) {
        var states = new TreeSet<String>();
        Stream.concat(
                        counted.stream().map(entry -> entry.period().institution()),
                        numbers.stream().map(NumberAt::institution))
                .map(institution -> institution.substring(0, institution.indexOf(':')))
                .forEach(states::add);
        return states.size() > MOST_STATES ? "three or more" : String.join("+", states);
    }

    private static int months(Quarter quarter, List<CareerEntry> counted) {
        return (int) quarter.months().stream()
                .filter(month -> counted.stream().anyMatch(entry -> touches(entry, month)))
                .count();
    }

    private static boolean touches(CareerEntry entry, YearMonth month) {
        return !YearMonth.from(entry.period().firstDay()).isAfter(month)
                && !YearMonth.from(entry.period().lastDay()).isBefore(month);
    }

    private List<Contribution> earned(Quarter quarter, List<CareerEntry> counted) {
        return counted.stream()
                .map(CareerEntry::period)
                .filter(period -> quarter.has(period.lastDay()))
                .flatMap(period -> period.earnings().stream()
                        .map(earnings -> new Contribution(
                                earnings.currency(),
                                period.employer().orElse("person " + personId),
                                earnings.amount())))
                .toList();
    }
}
