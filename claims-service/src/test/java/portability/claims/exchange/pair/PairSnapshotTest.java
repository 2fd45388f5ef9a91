package portability.claims.exchange.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import portability.claims.Octets;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.ledger.codec.StateCodec;
import portability.ledger.privacy.keys.NodeSecret;

/// A snapshot is only a shortcut: with it, a pair is where its events say.
class PairSnapshotTest {
    private static final String PARTNER = "DE:DRV";

    private final StateCodec codec = new StateCodec(NodeSecret.of(new byte[32]).cipher("state"));

    @RepeatedTest(20)
    void an_outbox_from_a_snapshot_is_the_one_from_the_events(RepetitionInfo repetition) {
        long seed = 2_000L + repetition.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        var events = outbox(random, random.nextInt(40));
        int at = random.nextInt(events.size() + 1);

        var fromEvents = new OutboxAggregate();
        events.forEach(fromEvents::on);
        var before = new OutboxAggregate();
        events.subList(0, at).forEach(before::on);
        var fromSnapshot = codec.decode("outbox", OutboxAggregate.class, codec.encode("outbox", before));
        events.subList(at, events.size()).forEach(fromSnapshot::on);

        assertThat(fromSnapshot).as("seed " + seed).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    @RepeatedTest(20)
    void an_inbox_from_a_snapshot_is_the_one_from_the_events(RepetitionInfo repetition) {
        long seed = 3_000L + repetition.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        var events = inbox(random.nextInt(40));
        int at = random.nextInt(events.size() + 1);

        var fromEvents = new InboxAggregate();
        events.forEach(fromEvents::on);
        var before = new InboxAggregate();
        events.subList(0, at).forEach(before::on);
        var fromSnapshot = codec.decode("inbox", InboxAggregate.class, codec.encode("inbox", before));
        events.subList(at, events.size()).forEach(fromSnapshot::on);

        assertThat(fromSnapshot).as("seed " + seed).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    private static List<OutboxEvent> outbox(SplittableRandom random, int count) {
        var events = new ArrayList<OutboxEvent>();
        long frozen = 0;
        long receipted = 0;
        for (int i = 0; i < count; i++) {
            boolean isEmpty = receipted == frozen;
            switch (isEmpty ? 0 : random.nextInt(4)) {
                case 0 -> {
                    frozen++;
                    events.add(new DocumentFrozen(
                            PARTNER, frozen, "d-" + frozen, "CLAIM_NOTICE", "c-1", octets(frozen), octets(-frozen)));
                }
                case 1 -> {
                    receipted++;
                    events.add(new DocumentReceipted(PARTNER, receipted, "d-" + receipted, octets(1), octets(2)));
                }
                case 2 ->
                    events.add(new DocumentRefused(
                            PARTNER, receipted + 1, "d-" + (receipted + 1), "UNKNOWN_CASE", octets(1), octets(2)));
                default ->
                    events.add(new DocumentGivenUp(
                            PARTNER,
                            receipted + 1,
                            "d-" + (receipted + 1),
                            "CLAIM_NOTICE",
                            "c-1",
                            random.nextBoolean(),
                            "it is refused",
                            "officer-1"));
            }
        }
        return events;
    }

    private static List<InboxEvent> inbox(int count) {
        var events = new ArrayList<InboxEvent>();
        for (long seq = 1; seq <= count; seq++)
            events.add(new DocumentReceived(
                    PARTNER, seq, "d-" + seq, "CLAIM_NOTICE", "c-1", octets(seq), octets(-seq), octets(1), octets(2)));
        return events;
    }

    private static Octets octets(long of) {
        return Octets.of(Long.toString(of).getBytes(UTF_8));
    }
}
