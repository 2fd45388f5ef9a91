package portability.contributions.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.Periods;
import portability.contributions.request.Request;
import portability.ledger.codec.StateCodec;
import portability.ledger.privacy.keys.NodeSecret;

/// A snapshot is only a shortcut: with it, a career is what its events say.
class CareerSnapshotTest {
    private final StateCodec codec = new StateCodec(NodeSecret.of(new byte[32]).cipher("state"));

    @RepeatedTest(20)
    void the_state_from_a_snapshot_is_the_state_from_the_events(RepetitionInfo repetition) {
        long seed = 1990L + repetition.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        var events = events(random, random.nextInt(40));
        int at = random.nextInt(events.size() + 1);

        var fromEvents = new CareerAggregate();
        events.forEach(fromEvents::on);
        var before = new CareerAggregate();
        events.subList(0, at).forEach(before::on);
        var fromSnapshot = codec.decode("career/ana", CareerAggregate.class, codec.encode("career/ana", before));
        events.subList(at, events.size()).forEach(fromSnapshot::on);

        assertThat(fromSnapshot).as("seed " + seed).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    private static List<CareerEvent> events(SplittableRandom random, int count) {
        var events = new ArrayList<CareerEvent>();
        for (int i = 0; i < count; i++) events.add(event(i, random));
        return events;
    }

    private static CareerEvent event(int i, SplittableRandom random) {
        var request = new Request("r-" + i, "d-" + i);
        return switch (random.nextInt(4)) {
            case 0 -> new PeriodRecorded("ana", request, "p-" + i, period(random), "payslips");
            case 1 ->
                new PeriodCorrected(
                        "ana", request, "p-" + random.nextInt(i + 1), "p-" + i, period(random), "wrong year");
            case 2 -> new PeriodWithdrawn("ana", request, "p-" + random.nextInt(i + 1), "not insured");
            default ->
                new RecordCertified(
                        "ana", request, "ana/" + i, i, Optional.empty(), Instant.EPOCH, List.of("p-1"), "sealed");
        };
    }

    private static PeriodFacts period(SplittableRandom random) {
        int year = 1950 + random.nextInt(70);
        return Periods.residence(year + "-01-01", year + "-12-31");
    }
}
