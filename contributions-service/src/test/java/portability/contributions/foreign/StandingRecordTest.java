package portability.contributions.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portability.kernel.Sex;

/// Which record of an institution is the newest does not depend on when they came.
class StandingRecordTest {
    private static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");

    private static StandingRecord.Of record(String institution, String number, String id, int known, int created) {
        var kept = new KeptRecord(
                institution, id, T0.plusSeconds(known), T0.plusSeconds(created), T0.plusSeconds(1_000), "key", "bytes");
        var person = new ForeignPerson("El Amrani", "Fatima", "1958-01-20", Sex.FEMALE, Optional.of(number));
        return new StandingRecord.Of("ana", new ForeignRecord(kept, id, Optional.empty(), person, List.of()));
    }

    private static List<String> told(List<StandingRecord> standing) {
        return standing.stream()
                .map(one -> one.record().kept().documentId()
                        + one.supersededBy().map(newer -> "<" + newer).orElse(""))
                .toList();
    }

    @Test
    void the_one_that_knows_more_supersedes_then_the_one_signed_later() {
        var records = List.of(
                record("MA:CNSS", "1", "a", 1, 9),
                record("MA:CNSS", "1", "b", 2, 3),
                record("MA:CNSS", "1", "c", 2, 4),
                record("MA:CNSS", "1", "d", 2, 4),
                record("DE:DRV", "1", "e", 0, 0));
        assertThat(told(StandingRecord.of(records))).containsExactly("e", "d", "c<d", "b<c", "a<b");
    }

    @Test
    void records_of_two_numbers_at_one_institution_do_not_supersede_each_other() {
        var records = List.of(record("MA:CNSS", "1", "a", 1, 1), record("MA:CNSS", "2", "b", 2, 2));
        assertThat(StandingRecord.of(records)).allMatch(StandingRecord::newest);
    }

    @Test
    void in_whatever_order_they_come() {
        long seed = 5_726;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var records = new ArrayList<StandingRecord.Of>();
            for (int i = 0; i < 8; i++)
                records.add(record(
                        random.nextBoolean() ? "MA:CNSS" : "DE:DRV",
                        Integer.toString(random.nextInt(2)),
                        "d-" + i,
                        random.nextInt(3),
                        random.nextInt(3)));
            var standing = StandingRecord.of(records);
            assertThat(standing).hasSize(8);
            Collections.shuffle(records, random);
            assertThat(StandingRecord.of(records))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(standing);
        }
    }
}
