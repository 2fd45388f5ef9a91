package portability.contributions.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import portability.contributions.statistics.Contributor.Contribution;
import portability.contributions.statistics.PublishedTable.Cell;

/// Persons nobody ever met, unevenly spread, as persons are.
record MadeUpPopulation(List<Contributor> persons) {
    static MadeUpPopulation of(Random random, int most, Map<Dimension, Integer> categories) {
        var persons = new ArrayList<Contributor>();
        int many = 1 + random.nextInt(most);
        for (int person = 0; person < many; person++) persons.add(person(random, person, categories));
        return new MadeUpPopulation(persons);
    }

    private static Contributor person(Random random, int number, Map<Dimension, Integer> categories) {
        var hers = new EnumMap<Dimension, String>(Dimension.class);
        new TreeMap<>(categories).forEach((dimension, many) -> {
            double spread = random.nextDouble();
            hers.put(dimension, "c" + (int) (spread * spread * many));
        });
        int months = Math.max(0, random.nextInt(5) - 1);
        var employer = random.nextInt(4) == 0 ? "self " + number : "employer " + random.nextInt(6);
        var amount = BigDecimal.valueOf((long) (1_000 * Math.exp(random.nextGaussian())));
        var earnings = months == 0 ? List.<Contribution>of() : List.of(new Contribution("EUR", employer, amount));
        return new Contributor(hers, months, earnings);
    }

    PublishedTable published(Rules rules, List<Dimension> by, PublishedTable... before) {
        var all = new ArrayList<>(by);
        for (var table : before) all.addAll(table.by());
        var population = new Population(all, rules);
        persons.forEach(population::add);
        return Publication.of(by, population, List.of(before));
    }

    List<Contributor> in(PublishedTable table, Cell cell) {
        return persons.stream()
                .filter(person -> {
                    for (int at = 0; at < table.by().size(); at++) {
                        var category = cell.at().get(at);
                        if (!category.equals(PublishedTable.TOTAL)
                                && !category.equals(
                                        person.categories().get(table.by().get(at)))) return false;
                    }
                    return true;
                })
                .toList();
    }

    /// Of the parts into which all its dimensions divide some persons.
    int largestPart(List<Contributor> persons, ToIntFunction<List<Contributor>> number) {
        return persons.stream().collect(Collectors.groupingBy(Contributor::categories)).values().stream()
                .mapToInt(number)
                .max()
                .orElse(1);
    }

    static Ratio earned(List<Contributor> persons) {
        return persons.stream()
                .flatMap(person -> person.earnings().stream())
                .map(one -> Ratio.of(one.amount()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    Ratio largestEarned(List<Contributor> persons) {
        return persons.stream().collect(Collectors.groupingBy(Contributor::categories)).values().stream()
                .map(MadeUpPopulation::earned)
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
    }

    /// Parts all of whose earnings are one person's, or come from one employer.
    Map<List<String>, Ratio> earnedByOne(List<Dimension> by) {
        var byPart = persons.stream()
                .filter(person -> !person.earnings().isEmpty())
                .collect(Collectors.groupingBy(
                        person -> by.stream().map(person.categories()::get).toList()));
        var alone = new HashMap<List<String>, Ratio>();
        byPart.forEach((part, inIt) -> {
            if (inIt.size() == 1 || sums(inIt, true).size() == 1) alone.put(part, earned(inIt));
        });
        return alone;
    }

    /// By the Handbook's formulas, with 10 % and (2, 85 %), for persons and for employers.
    Ratio distance(List<Contributor> inIt, int threshold) {
        var earners =
                inIt.stream().filter(person -> !person.earnings().isEmpty()).toList();
        if (earners.isEmpty()) return Ratio.ZERO;
        var sum = earned(earners);
        var unsafe = max(dominance(sum, sums(earners, false)), dominance(sum, sums(earners, true)));
        if (unsafe.signum() == 0 && earners.size() >= threshold) return Ratio.ZERO;
        return max(unsafe, sum.dividedBy(Ratio.of(10)));
    }

    private static Ratio dominance(Ratio sum, List<Ratio> largestFirst) {
        var first = largestFirst.getFirst();
        var second = largestFirst.size() > 1 ? largestFirst.get(1) : Ratio.ZERO;
        var near = first.dividedBy(Ratio.of(10)).minus(sum.minus(first).minus(second));
        var share =
                first.plus(second).times(Ratio.of(20)).dividedBy(Ratio.of(17)).minus(sum);
        return max(Ratio.ZERO, max(near, share));
    }

    private static Ratio max(Ratio one, Ratio other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static List<Ratio> sums(List<Contributor> earners, boolean byPayer) {
        var sums = new HashMap<Object, Ratio>();
        for (int number = 0; number < earners.size(); number++)
            for (var one : earners.get(number).earnings())
                sums.merge(byPayer ? one.payer() : number, Ratio.of(one.amount()), Ratio::plus);
        return sums.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    static int months(List<Contributor> persons) {
        return persons.stream().mapToInt(Contributor::months).sum();
    }
}
