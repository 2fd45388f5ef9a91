package portability.contributions.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Identities;
import portability.contributions.client.PrivacyOffice;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.contributions.period.PeriodFacts;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.ledger.codec.EventCodec;
import portability.ledger.processing.LetterDesk.Retried;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ReadModelCheck.Table;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;
import portability.proto.contributions.v1.MandateScope;

/// Rows of a person who was erased are gone and do not come back: not by a rebuild, a late event or a dead
/// letter.
class ErasedRowsTest extends ServiceTest {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final String BLOCKED = "stands in the way";

    @Autowired
    LogWriter writer;

    @Autowired
    EventCodec codec;

    @Autowired
    Processing processing;

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        officer().record(ana, period("1990-01-01", "1990-12-31"));
        var identities = new Identities(officer(), officer("officer-2"));
        identities.name(ana, "Benali", "Fatima");
        identities.grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
    }

    @Test
    void read_models_made_anew_after_an_erasure_are_the_living_ones_to_the_byte() {
        var eva = officer().register(newId());
        new Identities(officer(), officer("officer-2")).link(ana, eva);
        officer().record(eva, period("1990-01-01", "1990-12-31"));
        erase();
        var before = tables();
        processing.rebuild().start(CurrentReads.PROCESSOR, false);
        assertThat(officer().career(eva).getEntriesList()).hasSize(1);
        assertThat(tables()).isEqualTo(before);
        assertNothingLeft();
    }

    /// It was sealed while the person was known, and had to wait for the log.
    @Test
    void a_line_that_is_stored_after_the_erasure_brings_nothing_back() {
        var line = new LinePosted(newId(), 2, ana, newId(), facts());
        var stream = "return-lines/2/" + line.returnId();
        var id = UUID.randomUUID();
        var sealed = codec.encode(id, stream, line);
        erase();
        writer.submit(Submission.of(List.of(new NewEvent(
                id,
                stream,
                0,
                "return-lines",
                sealed.name().name(),
                sealed.name().version(),
                codec.encodeMetadata(Map.of()),
                sealed.payload().bytes()))));
        processing.readModels().awaitCurrent(CurrentReads.PROCESSOR);
        assertNothingLeft();
        assertThat(tables()).isNotEmpty();
    }

    @Test
    void a_dead_letter_neither_stops_the_erasure_nor_brings_anything_back() {
        var returnId = newId();
        sql.sql("insert into period (period_id, person_id, sealed, recorded_at, line_hash) values (?, ?, '', now(), ?)")
                .params(periodId(returnId), BLOCKED, UUID.randomUUID())
                .update();
        officer().importReturn(returnId, HEADING + row(number, "E1", "2001-01-01", "2001-12-31", "30000.00"));
        processing.readModels().catchUp(CurrentReads.PROCESSOR);
        erase();
        sql.sql("delete from period where person_id = ?").param(BLOCKED).update();
        assertThat(processing.letters().retry(CurrentReads.PROCESSOR, Optional.empty()))
                .isEqualTo(new Retried(1, 0));
        assertNothingLeft();
        assertThat(tables()).isNotEmpty();
    }

    /// As the service names the period of a return's first line.
    private static String periodId(String returnId) {
        return UUID.nameUUIDFromBytes(("return/" + returnId + "\n2").getBytes(UTF_8))
                .toString();
    }

    private void erase() {
        var office = new PrivacyOffice(officer(), officer("officer-2"), ana);
        office.decide();
        clock.advance(GRACE);
        Until.so("erased", () -> office.erasure().getErased() && count("person") == 0);
    }

    /// As they live, and as the log says: the same to the byte.
    private List<Table> tables() {
        var report = processing.check().check(CurrentReads.PROCESSOR);
        assertThat(report.tables()).allMatch(Table::isEqual);
        return report.tables();
    }

    private void assertNothingLeft() {
        for (var table : List.of(
                "person",
                "person_number",
                "person_name_key",
                "person_fact",
                "mandate",
                "period",
                "period_end",
                "period_evidence")) assertThat(count(table)).as(table).isZero();
        assertThat(sql.sql("select count(*) from person_link where one = :ana or other = :ana")
                        .param("ana", ana)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where person_id = ?")
                .param(ana)
                .query(Long.class)
                .single();
    }

    private static PeriodFacts facts() {
        return new PeriodFacts(
                "NL:SVB",
                "nl-aow",
                PeriodKind.COMPULSORY,
                Activity.EMPLOYED,
                LocalDate.parse("1951-02-03"),
                LocalDate.parse("1951-11-29"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
