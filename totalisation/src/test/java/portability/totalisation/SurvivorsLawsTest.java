package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Branch;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Age;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.law.SurvivorRule.Spouses;
import portability.totalisation.law.SurvivorRule.SurvivorShare;
import portability.totalisation.question.Contingency.Death;
import portability.totalisation.question.Question;
import portability.totalisation.question.Survivor;
import portability.totalisation.question.Survivor.Relation;

/// What holds for every family. Each case is named by its seed.
class SurvivorsLawsTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 3");
    private static final LocalDate DIED = LocalDate.of(2020, 1, 1);

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_parts_of_a_family_sum_to_what_each_is_told_and_keep_the_cap(long seed) {
        var random = new Random(seed);
        var family = family(random);
        var rule = rule(any(Spouses.values(), random));

        var sum = Fraction.ZERO;
        for (var member : family) sum = sum.add(part(rule, member, family).mine());

        assertThat(sum).isEqualTo(part(rule, family.getFirst(), family).all());
        assertThat(sum.compareTo(Fraction.ONE)).isLessThanOrEqualTo(0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void another_survivor_never_raises_anybody_s_part_and_order_does_not_matter(long seed) {
        var random = new Random(seed);
        var family = family(random);
        var rule = rule(any(Spouses.values(), random));
        var fewer = family.subList(0, family.size() - 1);
        var shuffled = new ArrayList<>(family);
        Collections.shuffle(shuffled, random);

        for (var member : fewer)
            assertThat(part(rule, member, family)
                            .mine()
                            .compareTo(part(rule, member, fewer).mine()))
                    .isLessThanOrEqualTo(0);
        for (var member : family)
            assertThat(part(rule, member, shuffled).mine())
                    .isEqualTo(part(rule, member, family).mine());
    }

    private static SurvivorsPart part(SurvivorRule rule, Survivor claimant, List<Survivor> family) {
        var others = new ArrayList<>(family);
        others.remove(claimant);
        Scheme scheme = Made.insuring(Made.flatScheme("AA", 1), Branch.SURVIVORS, rule);
        var asked = Made.question(Made.flatScheme("AA", 1));
        var death = new Death(DIED, asked.claimant(), claimant, others);
        var question = new Question(asked.institution(), Branch.SURVIVORS, asked.claimant(), asked.claim(), death);
        return SurvivorsPart.of(scheme, question, DIED).orElseThrow().value();
    }

    private static List<Survivor> family(Random random) {
        var family = new ArrayList<Survivor>();
        int size = 2 + random.nextInt(6);
        for (int i = 0; i < size; i++)
            family.add(new Survivor(
                    any(Relation.values(), random),
                    LocalDate.of(1940 + random.nextInt(79), 1, 1 + i),
                    random.nextInt(300),
                    random.nextBoolean(),
                    random.nextBoolean()));
        return family;
    }

    private static <T> T any(T[] values, Random random) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static SurvivorRule rule(Spouses spouses) {
        var spouse = Set.of(Relation.SPOUSE, Relation.FORMER_SPOUSE);
        return new SurvivorRule(
                ARTICLE,
                List.of(
                        share("great", spouse, "0.55", Optional.of(new Age(45, 0)), Optional.empty()),
                        share("small", spouse, "0.25", Optional.empty(), Optional.empty()),
                        share(
                                "half",
                                Set.of(Relation.HALF_ORPHAN),
                                "0.10",
                                Optional.empty(),
                                Optional.of(new Age(18, 0))),
                        share(
                                "full",
                                Set.of(Relation.FULL_ORPHAN),
                                "0.20",
                                Optional.empty(),
                                Optional.of(new Age(18, 0)))),
                spouses,
                Optional.of(Made.always(BigDecimal.ONE)),
                Optional.empty());
    }

    private static SurvivorShare share(
            String id, Set<Relation> relations, String part, Optional<Age> from, Optional<Age> below) {
        return new SurvivorShare(
                id,
                ARTICLE,
                relations,
                from.map(Made::always),
                from.isPresent(),
                below.map(Made::always),
                below.isPresent() ? 0 : 12,
                Made.always(new BigDecimal(part)));
    }
}
