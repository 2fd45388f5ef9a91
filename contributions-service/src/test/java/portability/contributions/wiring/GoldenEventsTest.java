package portability.contributions.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.certified.RecordOutdated;
import portability.contributions.period.Dating;
import portability.contributions.period.Earnings;
import portability.contributions.period.Flaw;
import portability.contributions.period.Ground;
import portability.contributions.period.Particulars;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.ReportedTime;
import portability.contributions.person.NumberAt;
import portability.contributions.person.NumberClaimed;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.person.PersonFacts;
import portability.contributions.request.Request;
import portability.contributions.returns.PostedLine;
import portability.contributions.returns.RefusedRow;
import portability.contributions.returns.ReturnEvent.ReturnChecked;
import portability.contributions.returns.ReturnEvent.ReturnClosed;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnEvent.ReturnOpened;
import portability.contributions.returns.ReturnEvent.RowsDecided;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.EmployerReminded;
import portability.contributions.returns.account.AccountEvent.PaymentRecorded;
import portability.contributions.returns.account.AccountEvent.PaymentReversed;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReplacementBegun;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.contributions.returns.account.AccountEvent.ReturnWithdrawn;
import portability.contributions.returns.account.Amount;
import portability.contributions.returns.account.ReturnTerms;
import portability.contributions.returns.account.ReturnTermsSet;
import portability.contributions.returns.account.StatedDue;
import portability.contributions.statistics.Dimension;
import portability.contributions.statistics.PublishedTable;
import portability.contributions.statistics.PublishedTable.Cell;
import portability.contributions.statistics.PublishedTable.Headcount;
import portability.contributions.statistics.PublishedTable.Sum;
import portability.contributions.statistics.Rules;
import portability.contributions.statistics.StatisticsEvent.TablePublished;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Sex;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.ledger.testkit.privacy.KnownKeys;
import tools.jackson.databind.json.JsonMapper;

/// Events as they were stored since version 1. The files are never changed: what they hold is in logs.
class GoldenEventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final UUID ID = new UUID(0, 0);

    private final EventCodec codec = new EventCodec(EventNames.catalogue(), new KnownKeys());

    private static final PeriodFacts WORK = new PeriodFacts(
            "NL:SVB",
            "nl-aow",
            PeriodKind.COMPULSORY,
            Activity.EMPLOYED,
            LocalDate.parse("1990-01-01"),
            LocalDate.parse("1990-12-31"),
            Optional.of(new ReportedTime(new BigDecimal("200.5"), PeriodUnit.DAYS_5)),
            Optional.of(new Earnings(new BigDecimal("30000.75"), "NLG")),
            Optional.of("999204116L01"));
    private static final PeriodFacts RESIDENCE = new PeriodFacts(
            "NL:SVB",
            "nl-aow",
            PeriodKind.RESIDENCE,
            Activity.NONE,
            LocalDate.parse("1990-01-01"),
            LocalDate.parse("1990-12-31"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final PeriodFacts SICKNESS = new PeriodFacts(
            "NL:SVB",
            "nl-aow",
            PeriodKind.EQUIVALENT,
            Activity.SELF_EMPLOYED,
            LocalDate.parse("2024-10-01"),
            LocalDate.parse("2024-12-31"),
            Optional.of(new ReportedTime(BigDecimal.valueOf(3), PeriodUnit.MONTHS)),
            Optional.empty(),
            Optional.empty());

    private static final PeriodFacts SERVICE = new PeriodFacts(
                    "NL:SVB",
                    "nl-aow",
                    PeriodKind.EQUIVALENT,
                    Activity.NONE,
                    LocalDate.parse("1978-01-01"),
                    LocalDate.parse("1979-12-31"),
                    Optional.of(new ReportedTime(BigDecimal.valueOf(14), PeriodUnit.MONTHS)),
                    Optional.of(new Earnings(new BigDecimal("12000"), "NLG")),
                    Optional.empty())
            .saying(Particulars.NONE
                    .on(new Ground(Ground.Cause.MILITARY, Optional.empty()))
                    .countingFor(Set.of(Branch.OLD_AGE, Branch.SURVIVORS))
                    .earning(new Earnings(new BigDecimal("14500.5"), "NLG"))
                    .dated(Dating.YEARS));
    private static final PeriodFacts CARE =
            SICKNESS.saying(Particulars.NONE.on(new Ground(Ground.Cause.OTHER, Optional.of("care of a neighbour"))));

    /// What the files mean.
    private static Map<String, Object> meanings() {
        var meanings = new HashMap<String, Object>(Map.of(
                "person.PersonRegistered.v1",
                new PersonRegistered(
                        "5f0c2a6e-0d3b-9c51-7a44-1b2f3e4d5c6a",
                        new Request("register-1", "c0ffee"),
                        new PersonFacts(
                                "El Amrani",
                                "Fatima",
                                LocalDate.parse("1958-01-20"),
                                Sex.FEMALE,
                                List.of("MA", "NL"),
                                List.of(new NumberAt("NL:SVB", "999980208"), new NumberAt("MA:CNSS", "996404019")))),
                "career.PeriodRecorded.v1",
                new PeriodRecorded("ana", new Request("record-1", "c0ffee"), "p-1", WORK, "payslips"),
                "career.PeriodCorrected.v1",
                new PeriodCorrected(
                        "ana",
                        new Request("correct-1", "c0ffee"),
                        "p-1",
                        "p-2",
                        RESIDENCE,
                        "she did not work that year"),
                "career.PeriodWithdrawn.v1",
                new PeriodWithdrawn("ana", new Request("withdraw-1", "c0ffee"), "p-2", "another person's"),
                "career.RecordCertified.v1",
                new RecordCertified(
                        "ana",
                        new Request("certify-1", "c0ffee"),
                        "ana/1",
                        1,
                        Optional.of(LocalDate.parse("2025-03-01")),
                        Instant.parse("2025-06-30T10:00:00.123Z"),
                        List.of("p-1", "p-3"),
                        "AQID"),
                "return.ReturnOpened.v1",
                new ReturnOpened("2024-Q4", "NL:SVB", "c0ffee"),
                "return.ReturnLinesPosted.v1",
                new ReturnLinesPosted(
                        "2024-Q4",
                        3,
                        List.of(new PostedLine(2, "ana", "p-1", SICKNESS)),
                        List.of(new RefusedRow(3, "kind", Flaw.UNKNOWN_CODE))),
                "return.ReturnClosed.v1",
                new ReturnClosed("2024-Q4", 2, 1, 1)));
        meanings.put("number.NumberClaimed.v1", new NumberClaimed("0a1b2c3d-0d3b-9c51-7a44-1b2f3e4d5c6a", "ana"));
        meanings.putAll(accounts());
        meanings.put("statistics.TablePublished.v1", tablePublished());
        meanings.put("career.RecordIssued.v1", new RecordIssued("ana", "ana/2", Optional.of("ana/1"), "the embassy"));
        meanings.put(
                "records.RecordOutdated.v1",
                new RecordOutdated("ana", "ana/1", List.of("p-3"), List.of("p-1"), List.of("p-2")));
        meanings.put("return.ReturnChecked.v1", new ReturnChecked("2024-Q4", 2, 1));
        meanings.put("return.RowsDecided.v1", new RowsDecided("2024-Q4", 3, 1, 1));
        meanings.put("return.LinePosted.v1", new LinePosted("2024-Q4", 2, "ana", "p-1", SICKNESS));
        meanings.put("return.LineRefused.v1", new LineRefused("2024-Q4", 3, "kind", Flaw.UNKNOWN_CODE));
        meanings.put(
                "career.PeriodRecorded.v2",
                new PeriodRecorded("ana", new Request("record-1", "c0ffee"), "p-1", SERVICE, "pay book"));
        meanings.put(
                "career.PeriodCorrected.v2",
                new PeriodCorrected("ana", new Request("correct-1", "c0ffee"), "p-1", "p-2", CARE, "not sick herself"));
        meanings.put(
                "return.PaymentRecorded.v2",
                new PaymentRecorded(
                        "2024-Q4",
                        new Request("pay-1", "c0ffee"),
                        "pay/1",
                        new Amount(new BigDecimal("1200.50"), "EUR"),
                        LocalDate.parse("2025-01-21"),
                        Optional.of(List.of(2, 5))));
        meanings.put("return.LinePosted.v2", new LinePosted("2024-Q4", 2, "ana", "p-1", CARE));
        meanings.putAll(IdentityMeanings.all());
        meanings.putAll(CorrectionMeanings.all());
        meanings.putAll(ConsentMeanings.all());
        meanings.putAll(ForeignMeanings.all());
        return meanings;
    }

    private static Map<String, Object> accounts() {
        var due = new Amount(new BigDecimal("1200.50"), "EUR");
        var quarter =
                new StatedDue("nl-aow", LocalDate.parse("2024-10-01"), LocalDate.parse("2024-12-31"), List.of(due));
        return Map.of(
                "return.AccountOpened.v1",
                new AccountOpened(
                        "2024-Q4",
                        Optional.of(quarter),
                        Optional.of(LocalDate.parse("2025-01-20")),
                        true,
                        List.of(7, 30),
                        Optional.of("2024-Q4-draft")),
                "return.PaymentRecorded.v1",
                new PaymentRecorded(
                        "2024-Q4", new Request("pay-1", "c0ffee"), "pay/1", due, LocalDate.parse("2025-01-21")),
                "return.PaymentReversed.v1",
                new PaymentReversed("2024-Q4", new Request("reverse-1", "c0ffee"), "pay/1", "the bank took it back"),
                "return.PaymentsTakenOver.v1",
                new PaymentsTakenOver("2024-Q4", "2024-Q4-draft", List.of(new Amount(BigDecimal.valueOf(100), "EUR"))),
                "return.EmployerReminded.v1",
                new EmployerReminded("2024-Q4", 1, LocalDate.parse("2025-01-27")),
                "return.ReplacementBegun.v1",
                new ReplacementBegun("2024-Q4-draft", "2024-Q4"),
                "return.ReturnReplaced.v1",
                new ReturnReplaced("2024-Q4-draft", "2024-Q4"),
                "return.ReturnWithdrawn.v1",
                new ReturnWithdrawn("2024-Q4", new Request("withdraw-1", "c0ffee"), "sent by mistake"),
                "return.ReturnTermsSet.v1",
                new ReturnTermsSet(
                        "nl-aow",
                        new Request("terms-1", "c0ffee"),
                        LocalDate.parse("2024-01-01"),
                        new ReturnTerms(20, List.of(7, 30), true)));
    }

    private static TablePublished tablePublished() {
        var women = new Cell(
                List.of("female"),
                Optional.of(new Headcount(8, 20)),
                List.of(new Sum("EUR", Optional.of(new BigDecimal("30000.5")))));
        var others = new Cell(List.of("male"), Optional.empty(), List.of(new Sum("EUR", Optional.empty())));
        return new TablePublished(
                "2025-Q2",
                Instant.parse("2025-07-01T08:00:00Z"),
                12,
                new Rules(5, 2, 85, 10),
                new PublishedTable(List.of(Dimension.SEX), List.of(women, others)));
    }

    static Set<String> files() {
        return meanings().keySet();
    }

    /// Of those versions that are still written.
    static List<String> filesOfToday() {
        var catalogue = EventNames.catalogue();
        return files().stream()
                .filter(file -> catalogue
                        .nameOf(Objects.requireNonNull(meanings().get(file)).getClass())
                        .map(GoldenEventsTest::file)
                        .equals(Optional.of(file)))
                .toList();
    }

    @Test
    void every_version_of_every_event_has_a_golden_file_and_none_was_edited() {
        GoldenFiles.ofThisModule().check(EventNames.catalogue());
    }

    @Test
    void every_event_in_the_catalogue_has_a_golden_file() {
        assertThat(EventNames.catalogue().all().keySet().stream()
                        .map(GoldenEventsTest::file)
                        .collect(Collectors.toSet()))
                .isEqualTo(files());
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_stored_then_is_read_today(String file) {
        Object event = codec.decode(ID, "stream", GoldenFiles.eventOf(file + ".json"), bytes(file));
        assertThat(event).isEqualTo(meanings().get(file));
    }

    @ParameterizedTest
    @MethodSource("filesOfToday")
    void what_is_stored_today_opens_to_what_was_stored_then(String file) {
        var written =
                codec.encode(ID, "stream", Objects.requireNonNull(meanings().get(file)));
        assertThat(file(written.name())).isEqualTo(file);
        var opened = codec.open(ID, "stream", written.name(), written.payload().bytes());
        assertThat(opened)
                .isInstanceOfSatisfying(
                        Opened.Clear.class,
                        clear -> assertThat(JSON.readTree(clear.payload())).isEqualTo(JSON.readTree(bytes(file))));
    }

    /// Sealed with keys that are known to all; of those events that hold personal data.
    @ParameterizedTest
    @MethodSource("files")
    void what_was_stored_sealed_then_is_read_today(String file) throws IOException {
        var event = Objects.requireNonNull(meanings().get(file));
        var written = codec.encode(ID, "stream", event);
        if (!new String(written.payload().bytes(), UTF_8).contains("{\"sealed\":\"")) return;
        var sealed = Path.of("src/test/resources/golden/sealed", file + ".json");
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(sealed))
            Files.write(sealed, written.payload().bytes());
        assertThat(codec.decode(ID, "stream", GoldenFiles.eventOf(file + ".json"), Files.readAllBytes(sealed)))
                .isEqualTo(event);
    }

    private static String file(EventName name) {
        return name.name() + ".v" + name.version();
    }

    private static byte[] bytes(String file) {
        try (var stream = GoldenEventsTest.class.getResourceAsStream("/golden/" + file + ".json")) {
            if (stream == null) throw new IllegalStateException("no golden file: " + file);
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
