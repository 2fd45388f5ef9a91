package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.row;

import io.grpc.Context;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.privacy.keys.NodeSecret;

/// A return whose posting stops in the middle, as by a crash, and which is sent again. Batches have three rows.
class InterruptedPostingTest extends ServiceTest {
    private static final int ROWS = 10;
    /// They are asked for one by one too, before any is posted.
    private static final int BATCHES_CHECKED = 4;

    @Autowired
    NodeSecret secret;

    @Autowired
    ReturnImport returns;

    private String number = "";
    private String ana = "";
    private String csv = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        csv = HEADING
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> row(number, "E1", 1980 + i + "-01-01", 1980 + i + "-12-31", "1000.00"))
                        .reduce("", String::concat)
                + "a bad row\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void posted_in_part_and_sent_again_nothing_is_lost_and_nothing_doubled(int batchesBeforeTheStop) {
        var returnId = newId();
        stopAfter(returnId, batchesBeforeTheStop);
        assertThat(officer().career(ana).getEntriesList()).hasSize(Math.min(ROWS, 3 * batchesBeforeTheStop));

        var answer = officer().importReturn(returnId, csv);
        assertThat(answer.getAlreadyPosted()).isFalse();
        assertThat(answer.getRows()).isEqualTo(ROWS + 1);
        assertThat(answer.getPosted()).isEqualTo(ROWS);
        assertThat(answer.getErrorsList())
                .singleElement()
                .satisfies(error -> assertThat(error.getLine()).isEqualTo(ROWS + 2));
        assertThat(sources()).hasSize(ROWS);
        assertThat(officer().importReturn(returnId, csv).getAlreadyPosted()).isTrue();
    }

    private Set<String> sources() {
        var entries = officer().career(ana).getEntriesList();
        var sources = new HashSet<String>();
        for (var entry : entries) assertThat(sources.add(entry.getSource())).isTrue();
        return sources;
    }

    private void stopAfter(String returnId, int batches) {
        var digest = secret.hash("return").hex(csv.getBytes(UTF_8));
        var begun = new AtomicInteger();
        var officer = new Principal("officer-1", Set.of(Role.OFFICER));
        var call = officer.inContext(Context.ROOT);
        call.run(() -> Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> returns.post(
                        new SentReturn(
                                returnId,
                                ReturnStatement.none(),
                                () -> new ByteArrayInputStream(csv.getBytes(UTF_8)),
                                digest,
                                officer,
                                () -> begun.getAndIncrement() < BATCHES_CHECKED + batches),
                        (_, _) -> {})));
    }
}
