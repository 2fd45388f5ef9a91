package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Samples;
import portability.contributions.period.Flaw;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;
import portability.ledger.privacy.keys.NodeSecret;

class RowCheckTest {
    private static final PeriodReader READER = new PeriodReader("NL:SVB", LocalDate.parse("2025-06-30"));
    private static final String ANA_2001 = Samples.row("100000001", "E1", "2001-01-01", "2001-12-31", "30000.00");
    private static final String ANA_2002 = Samples.row("100000001", "E1", "2002-01-01", "2002-12-31", "14000.00");

    private static final LineHash HASH =
            new LineHash(NodeSecret.of(new byte[32]).hash("line"));

    /// Ana and Ben are known; what is recorded, and by what return, a test says.
    private record Recorded(Map<UUID, String> cameBy) implements RecordedLines {
        @Override
        public Map<String, String> personsByNumber(String institution, Collection<String> numbers) {
            return Map.of("100000001", "ana", "100000002", "ben").entrySet().stream()
                    .filter(known -> numbers.contains(known.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public Map<UUID, String> recorded(Collection<UUID> lines, String returnId) {
            return cameBy.entrySet().stream()
                    .filter(known -> lines.contains(known.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /// What becomes of rows.
    private record Checked(List<LinePosted> posted, List<LineRefused> refused) {
        static Checked of(List<ReturnLineEvent> lines) {
            return new Checked(only(LinePosted.class, lines), only(LineRefused.class, lines));
        }

        private static <L> List<L> only(Class<L> kind, List<ReturnLineEvent> lines) {
            return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static LineRefused refused(int line, String column, Flaw reason) {
        return new LineRefused("R-1", line, column, reason);
    }

    private static List<ReturnRow> rows(String... lines) {
        var rows = new ArrayList<ReturnRow>();
        var csv = Samples.HEADING + String.join("", lines);
        try (var file =
                ReturnFile.open(new ByteArrayInputStream(csv.getBytes(UTF_8))).orElseThrow()) {
            for (var row = file.next(); row.isPresent(); row = file.next()) rows.add(row.get());
        }
        return rows;
    }

    private static Checked check(Map<UUID, String> recorded, String... lines) {
        return Checked.of(new RowCheck("R-1", READER, new Recorded(recorded), HASH).check(rows(lines)));
    }

    private static PeriodFacts facts(String row) {
        return READER.read(rows(row).getFirst());
    }

    @Test
    void parts_good_rows_from_bad_ones_and_keeps_the_order_of_lines() {
        var checked = check(
                Map.of(),
                ANA_2001,
                Samples.row("999", "E1", "2001-01-01", "2001-12-31", "1.00"),
                ANA_2002,
                "too,short\n",
                Samples.row("", "E1", "2001-01-01", "2001-12-31", "1.00"),
                Samples.row("100000002", "E1", "2001-01-01", "2001-12-31", "-1.00"));
        assertThat(checked.posted())
                .extracting(LinePosted::line, LinePosted::personId)
                .containsExactly(tuple(2, "ana"), tuple(4, "ana"));
        assertThat(checked.refused())
                .containsExactly(
                        refused(3, "person_number", Flaw.UNKNOWN_PERSON),
                        refused(5, "", Flaw.MALFORMED_ROW),
                        refused(6, "person_number", Flaw.MISSING_VALUE),
                        refused(7, "earnings", Flaw.NEGATIVE_AMOUNT));
    }

    @Test
    void the_same_line_twice_is_posted_once() {
        var checked = check(Map.of(), ANA_2001, ANA_2002, ANA_2001.replace("30000.00", "30000.0"));
        assertThat(checked.posted()).extracting(LinePosted::line).containsExactly(2, 3);
        assertThat(checked.refused()).containsExactly(refused(4, "", Flaw.SAME_LINE_TWICE));
    }

    @Test
    void a_line_that_differs_in_anything_is_another_line() {
        var checked = check(
                Map.of(),
                ANA_2001,
                ANA_2001.replace("30000.00", "500.00"),
                ANA_2001.replace("E1", "E2"),
                ANA_2001.replace("compulsory", "voluntary"),
                ANA_2001.replace("2001-12-31", "2001-12-30"),
                ANA_2001.replace("100000001", "100000002"));
        assertThat(checked.posted()).hasSize(6);
    }

    private static Map<UUID, String> ana2001By(String returnId) {
        return Map.of(HASH.of("ana", facts(ANA_2001)), returnId);
    }

    @Test
    void a_line_of_an_earlier_sending_of_this_return_is_the_same_line_twice() {
        assertThat(check(ana2001By("R-1"), ANA_2001).refused()).containsExactly(refused(2, "", Flaw.SAME_LINE_TWICE));
    }

    @Test
    void a_line_of_an_earlier_batch_is_the_same_line_twice_also_where_the_read_model_does_not_show_it_yet() {
        var check = new RowCheck("R-1", READER, new Recorded(Map.of()), HASH);
        assertThat(Checked.of(check.check(rows(ANA_2001))).posted()).hasSize(1);
        assertThat(Checked.of(check.check(rows(ANA_2002, ANA_2001))).refused())
                .containsExactly(refused(3, "", Flaw.SAME_LINE_TWICE));
    }

    @Test
    void a_line_of_another_return_or_of_an_officer_is_already_recorded() {
        for (var source : List.of("R-0", ""))
            assertThat(check(ana2001By(source), ANA_2001).refused())
                    .containsExactly(refused(2, "", Flaw.ALREADY_RECORDED));
    }

    @Test
    void overlap_with_what_is_recorded_is_no_fault() {
        var overlapping = Samples.row("100000001", "E1", "2001-06-01", "2001-12-31", "30000.00");
        assertThat(check(ana2001By("R-0"), overlapping).posted()).hasSize(1);
    }

    @Test
    void knows_as_many_lines_as_a_file_can_have() {
        var own = new OwnLines();
        var random = new SplittableRandom(20260101);
        var lines = random.longs(20_000)
                .mapToObj(high -> new UUID(high, high >>> 60))
                .toList();
        for (var line : lines) assertThat(own.add(line)).isTrue();
        for (var line : lines) assertThat(own.add(line)).isFalse();
        assertThat(own.add(new UUID(0, 0))).isTrue();
        assertThat(own.add(new UUID(0, 0))).isFalse();
    }

    @Test
    void the_same_line_of_the_same_return_has_the_same_period_id() {
        var once = check(Map.of(), ANA_2001, ANA_2002).posted();
        assertThat(check(Map.of(), ANA_2001, ANA_2002).posted()).isEqualTo(once);
        assertThat(once).extracting(LinePosted::periodId).doesNotHaveDuplicates();
    }
}
