package portability.simulation.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a seed makes of a run: how many institutions and cases, and how often what goes wrong. In each run some faults
/// are frequent, some rare and some absent: a run in which everything happens a little finds least.
///
/// @param rates           how probable a fault is where it can strike
/// @param wellAfterMillis from when on nothing goes wrong any more
/// @param mostFaults      after so many nothing goes wrong any more
public record Plan(
        long seed,
        List<String> institutions,
        int cases,
        Map<Fault, Double> rates,
        long wellAfterMillis,
        long mostFaults) {
    private static final List<String> NAMES = List.of(
            "NL:SVB", "DE:DRV", "MA:CNSS", "BE:SFPD", "FR:CNAV", "ES:INSS", "TR:SGK", "PL:ZUS", "PT:CNP", "IT:INPS",
            "PH:SSS", "SE:PM");
    private static final int FEWEST = 2;
    private static final long MILLIS_PER_CASE = 4_000;
    private static final double[] LEVELS = {0, 0.2, 1, 4};

    public Plan {
        institutions = List.copyOf(institutions);
        rates = Map.copyOf(rates);
        if (institutions.size() < FEWEST) throw new IllegalArgumentException("an exchange takes two institutions");
        if (cases < 1) throw new IllegalArgumentException("without a case nothing happens");
    }

    /// @param institutions 0: as the seed says
    public static Plan of(long seed, int institutions, int cases, long mostFaults) {
        if (institutions != 0 && (institutions < FEWEST || institutions > NAMES.size()))
            throw new IllegalArgumentException("2 to " + NAMES.size() + " institutions, not " + institutions);
        var random = new SplittableRandom(seed);
        int drawn = random.nextInt(FEWEST, NAMES.size() + 1);
        var rates = new EnumMap<Fault, Double>(Fault.class);
        for (var fault : Fault.values()) rates.put(fault, usual(fault) * LEVELS[random.nextInt(LEVELS.length)]);
        return new Plan(
                seed,
                NAMES.subList(0, institutions == 0 ? drawn : institutions),
                cases,
                rates,
                MILLIS_PER_CASE * cases,
                mostFaults);
    }

    private static double usual(Fault fault) {
        return switch (fault) {
            case DROP, DUPLICATE, DELAY -> 0.05;
            case PARTITION -> 0.0005;
            case CRASH_BEFORE_COMMIT, CRASH_AFTER_COMMIT -> 0.0005;
            case UPSTREAM_DOWN -> 0.05;
            case EFFECT_AGAIN, TAKEN_BACK -> 0.05;
            case GONE -> 0.05;
            case ATTACK -> 0.2;
        };
    }
}
