package portability.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureCancelled;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureConfirmed;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureRequested;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldPlaced;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldReleaseAsked;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldReleased;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.erasure.ErasureEvents;
import portability.ledger.privacy.erasure.ErasureGround;
import portability.ledger.privacy.reads.ReadEvent.PersonDataRead;
import portability.ledger.privacy.reads.ReadEvent.ReadRefused;
import portability.ledger.privacy.reads.ReadEvents;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.processing.LedgerEvents;
import portability.ledger.processing.LetterDiscarded;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.ledger.testkit.privacy.KnownKeys;

/// The events the ledger itself writes, whatever the service is for, as they have been stored since version 1.
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final UUID EVENT = new UUID(0, 0);
    private static final EventCatalogue CATALOGUE = catalogue();

    private final KnownKeys keys = new KnownKeys();
    private final EventCodec codec = new EventCodec(CATALOGUE, keys);

    private static EventCatalogue catalogue() {
        var catalogue = LedgerEvents.addTo(new EventCatalogue());
        ErasureEvents.addTo(catalogue);
        ReadEvents.addTo(catalogue);
        return catalogue;
    }

    static Stream<Object> samples() {
        return Stream.of(
                new LetterDiscarded(
                        "claims",
                        7,
                        "claim/1",
                        "NOT_APPLIED java.lang.IllegalStateException at OpenClaims.java:40",
                        "sent twice"),
                new ErasureRequested("ana", "officer-1", ErasureGround.PERSON_ASKED, "she wrote a letter"),
                new ErasureConfirmed("ana", "officer-2", Instant.parse("2025-07-30T10:00:00.123456Z")),
                new ErasureCancelled("ana", "officer-1", "a mistake"),
                new LegalHoldPlaced("ana", "officer-1", "a dispute"),
                new LegalHoldReleaseAsked("ana", "officer-1"),
                new LegalHoldReleased("ana", "officer-2"),
                new SubjectErased("ana"),
                new PersonDataRead(
                        "ana",
                        "officer-1",
                        "OFFICER",
                        "portability.claims.v1.ClaimsService/GetClaim",
                        "SOCIAL_SECURITY_CLAIM",
                        "Reg. (EC) 987/2009 Art. 47",
                        List.of("claimant", "claim")),
                new ReadRefused(
                        "ana",
                        "officer-1",
                        "OFFICER",
                        "portability.claims.v1.ClaimsService/GetClaim",
                        "TAX_COLLECTION",
                        "none"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_it_was_and_read_as_it_is(Object event) throws IOException {
        var encoded = codec.encode(EVENT, "stream", event);
        var opened = (Opened.Clear)
                codec.open(EVENT, "stream", encoded.name(), encoded.payload().bytes());
        var written = new String(opened.payload(), UTF_8);
        var file = fileOf(FILES, encoded.name());
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(file))
            Files.writeString(file, written + "\n");
        var golden = Files.readString(file).strip();
        assertThat(written).isEqualToIgnoringWhitespace(golden);
        assertThat(codec.decode(EVENT, "stream", encoded.name(), golden.getBytes(UTF_8)))
                .isEqualTo(event);
    }

    /// Sealed with keys that are known to all; of those events that hold personal data.
    @ParameterizedTest
    @MethodSource("samples")
    void an_event_that_was_written_sealed_is_read_as_it_is(Object event) throws IOException {
        var encoded = codec.encode(EVENT, "stream", event);
        var bytes = encoded.payload().bytes();
        if (!new String(bytes, UTF_8).contains("{\"sealed\":\"")) return;
        var file = fileOf(FILES.resolve("sealed"), encoded.name());
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        assertThat(codec.decode(EVENT, "stream", encoded.name(), Files.readAllBytes(file)))
                .isEqualTo(event);
    }

    @Test
    void what_officers_wrote_of_an_erasure_goes_with_the_person_and_the_rest_stays() throws IOException {
        keys.erased("ana");
        for (var left : Set.of(
                new ErasureRequested("ana", "officer-1", ErasureGround.PERSON_ASKED, ""),
                new ErasureCancelled("ana", "officer-1", ""),
                new LegalHoldPlaced("ana", "officer-1", ""))) {
            var name = CATALOGUE.nameOf(left.getClass()).orElseThrow();
            assertThat(codec.decode(EVENT, "stream", name, Files.readAllBytes(fileOf(FILES.resolve("sealed"), name))))
                    .isEqualTo(left);
        }
    }

    @Test
    void every_version_of_every_event_has_a_golden_file_and_none_was_edited() {
        GoldenFiles.ofThisModule().check(CATALOGUE);
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(samples().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.all().values());
    }

    private static Path fileOf(Path directory, EventName name) {
        return directory.resolve(name.name() + ".v" + name.version() + ".json");
    }
}
