package portability.agreements.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import portability.agreements.certificate.CertificateEvent.CertificateIssued;
import portability.agreements.certificate.CertificateEvent.CertificateWithdrawn;
import portability.agreements.instrument.Draft;
import portability.agreements.instrument.InstrumentEvent.ProposalDropped;
import portability.agreements.instrument.InstrumentEvent.StepEnacted;
import portability.agreements.instrument.InstrumentEvent.StepProposed;
import portability.agreements.instrument.Step;
import portability.agreements.pack.LawFile;
import portability.agreements.pack.LawPackEvent.LawPackDropped;
import portability.agreements.pack.LawPackEvent.LawPackEnacted;
import portability.agreements.pack.LawPackEvent.LawPackProposed;
import portability.agreements.recorded.DeterminationRecorded;
import portability.ledger.codec.EventCodec;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.ledger.testkit.privacy.KnownKeys;

/// What golden files mean, read and written by the events of today.
class StoredEventsTest {
    private static final String PACK = "law-pack/DE:DRV";
    private static final String ID = "ma-xk-2026";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static List<Map.Entry<String, Object>> events() {
        return List.of(
                Map.entry(
                        "law.LawPackProposed.v1.json",
                        new LawPackProposed(
                                PACK, "c2", List.of(new LawFile("instruments/a.yaml", "id: A\n")), "reform", "ana")),
                Map.entry("law.LawPackEnacted.v1.json", new LawPackEnacted(PACK, "c2", "ana", "ben")),
                Map.entry("law.LawPackDropped.v1.json", new LawPackDropped(PACK, "c2", "a slip", "ben")),
                Map.entry(
                        "instrument.StepProposed.v1.json",
                        new StepProposed(
                                ID,
                                "1",
                                Step.DRAFTED,
                                DAY,
                                "OJ 1",
                                "ana",
                                Optional.of(new Draft("Agreement", List.of("MA", "XK"))),
                                Optional.empty())),
                Map.entry("instrument.StepEnacted.v1.json", new StepEnacted(ID, "1", Step.DRAFTED, DAY, "ana", "ben")),
                Map.entry("instrument.ProposalDropped.v1.json", new ProposalDropped(ID, "1", "a slip", "ben")));
    }

    static List<Map.Entry<String, Object>> sealedEvents() {
        var id = "00000000-0000-0000-0000-000000000001";
        return List.of(
                Map.entry(
                        "certificate.CertificateIssued.v1.json",
                        new CertificateIssued(
                                id,
                                "EU-883-2004",
                                "c1",
                                "h1",
                                "00",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "AAAA",
                                "ana")),
                Map.entry(
                        "determination.DeterminationRecorded.v1.json",
                        new DeterminationRecorded("NL:SVB/2025-1", "DE.DRV.OLD_AGE", "c1", "0.1.0", "d1", "AAAA")),
                Map.entry(
                        "certificate.CertificateWithdrawn.v1.json",
                        new CertificateWithdrawn(id, LocalDate.of(2025, 6, 1), "no longer posted", "ben")));
    }

    /// What is personal in them is stored sealed, and read again.
    @ParameterizedTest
    @MethodSource("sealedEvents")
    void what_is_personal_is_sealed_and_comes_back(Map.Entry<String, Object> event) throws IOException {
        var golden = new ClassPathResource("golden/" + event.getKey()).getContentAsByteArray();
        var codec = new EventCodec(Events.catalogue(), new KnownKeys());
        var id = new UUID(0, 0);
        var name = GoldenFiles.eventOf(event.getKey());
        assertThat(codec.decode(id, "stream", name, golden)).isEqualTo(event.getValue());
        var stored = codec.encode(id, "stream", event.getValue()).payload().bytes();
        assertThat(new String(stored, UTF_8))
                .doesNotContain("AAAA")
                .doesNotContain("2025-0")
                .doesNotContain("posted");
        assertThat(codec.decode(id, "stream", name, stored)).isEqualTo(event.getValue());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_and_writes_as_its_file(Map.Entry<String, Object> event) throws IOException {
        var golden = new ClassPathResource("golden/" + event.getKey()).getContentAsByteArray();
        var codec = new EventCodec(Events.catalogue(), new KnownKeys());
        var id = new UUID(0, 0);
        assertThat(codec.decode(id, "stream", GoldenFiles.eventOf(event.getKey()), golden))
                .isEqualTo(event.getValue());
        assertThat(new String(
                        codec.encode(id, "stream", event.getValue()).payload().bytes(), UTF_8))
                .isEqualToIgnoringWhitespace(new String(golden, UTF_8));
    }
}
