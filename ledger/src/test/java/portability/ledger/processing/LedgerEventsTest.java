package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.ledger.testkit.privacy.KnownKeys;

/// The ledger's own events, as they have been stored since version 1.
class LedgerEventsTest {
    private static final UUID EVENT = new UUID(0, 0);
    private static final EventCatalogue CATALOGUE = LedgerEvents.addTo(new EventCatalogue());

    private final EventCodec codec = new EventCodec(CATALOGUE, new KnownKeys());

    @Test
    void every_version_of_every_event_has_a_golden_file_and_none_was_edited() {
        GoldenFiles.ofThisModule().check(CATALOGUE);
    }

    @Test
    void a_discard_is_read_as_it_was_written_and_written_as_it_was() throws IOException {
        var file = "processing.LetterDiscarded.v1.json";
        var golden = Files.readAllBytes(Path.of("src/test/resources/golden", file));
        var discarded = new LetterDiscarded(
                "claims",
                7,
                "claim/1",
                "NOT_APPLIED java.lang.IllegalStateException at OpenClaims.java:40",
                "sent twice");
        assertThat(codec.decode(EVENT, "stream", GoldenFiles.eventOf(file), golden))
                .isEqualTo(discarded);
        assertThat(codec.encode(EVENT, "stream", discarded).payload().bytes())
                .asString()
                .isEqualToIgnoringWhitespace(new String(golden, java.nio.charset.StandardCharsets.UTF_8));
    }
}
