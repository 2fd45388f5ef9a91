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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Samples;
import portability.contributions.period.Flaw;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;

class RowCheckTest {
    private static final PeriodReader READER = new PeriodReader("NL:SVB", LocalDate.parse("2025-06-30"));
    private static final String ANA_2001 = Samples.row("100000001", "E1", "2001-01-01", "2001-12-31", "30000.00");
    private static final String ANA_2002 = Samples.row("100000001", "E1", "2002-01-01", "2002-12-31", "14000.00");

    /// Ana and Ben are known; what is recorded, a test says.
    private record Recorded(Set<RecordedLine> lines) implements RecordedLines {
        @Override
        public Map<String, String> personsByNumber(String institution, Collection<String> numbers) {
            return Map.of("100000001", "ana", "100000002", "ben").entrySet().stream()
                    .filter(known -> numbers.contains(known.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public Set<RecordedLine> of(Collection<String> personIds) {
            return lines.stream()
                    .filter(line -> personIds.contains(line.personId()))
                    .collect(Collectors.toSet());
        }
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

    private static RowCheck.Checked check(Set<RecordedLines.RecordedLine> recorded, String... lines) {
        return new RowCheck("R-1", READER, new Recorded(recorded)).check(rows(lines));
    }

    private static PeriodFacts facts(String row) {
        return READER.read(rows(row).getFirst());
    }

    @Test
    void parts_good_rows_from_bad_ones_and_keeps_the_order_of_lines() {
        var checked = check(
                Set.of(),
                ANA_2001,
                Samples.row("999", "E1", "2001-01-01", "2001-12-31", "1.00"),
                ANA_2002,
                "too,short\n",
                Samples.row("", "E1", "2001-01-01", "2001-12-31", "1.00"),
                Samples.row("100000002", "E1", "2001-01-01", "2001-12-31", "-1.00"));
        assertThat(checked.posted())
                .extracting(PostedLine::line, PostedLine::personId)
                .containsExactly(tuple(2, "ana"), tuple(4, "ana"));
        assertThat(checked.refused())
                .containsExactly(
                        new RefusedRow(3, "person_number", Flaw.UNKNOWN_PERSON),
                        new RefusedRow(5, "", Flaw.MALFORMED_ROW),
                        new RefusedRow(6, "person_number", Flaw.MISSING_VALUE),
                        new RefusedRow(7, "earnings", Flaw.NEGATIVE_AMOUNT));
    }

    @Test
    void the_same_line_twice_is_posted_once() {
        var checked = check(Set.of(), ANA_2001, ANA_2002, ANA_2001.replace("30000.00", "30000.0"));
        assertThat(checked.posted()).extracting(PostedLine::line).containsExactly(2, 3);
        assertThat(checked.refused()).containsExactly(new RefusedRow(4, "", Flaw.SAME_LINE_TWICE));
    }

    @Test
    void a_line_that_differs_in_anything_is_another_line() {
        var checked = check(
                Set.of(),
                ANA_2001,
                ANA_2001.replace("30000.00", "500.00"),
                ANA_2001.replace("E1", "E2"),
                ANA_2001.replace("compulsory", "voluntary"),
                ANA_2001.replace("2001-12-31", "2001-12-30"),
                ANA_2001.replace("100000001", "100000002"));
        assertThat(checked.posted()).hasSize(6);
    }

    @Test
    void a_line_of_an_earlier_batch_of_this_return_is_the_same_line_twice() {
        var posted = new RecordedLines.RecordedLine("ana", facts(ANA_2001), "R-1");
        assertThat(check(Set.of(posted), ANA_2001).refused())
                .containsExactly(new RefusedRow(2, "", Flaw.SAME_LINE_TWICE));
    }

    @Test
    void a_line_of_another_return_or_of_an_officer_is_already_recorded() {
        for (var source : List.of("R-0", "")) {
            var known = new RecordedLines.RecordedLine("ana", facts(ANA_2001), source);
            assertThat(check(Set.of(known), ANA_2001).refused())
                    .containsExactly(new RefusedRow(2, "", Flaw.ALREADY_RECORDED));
        }
    }

    @Test
    void overlap_with_what_is_recorded_is_no_fault() {
        var known = new RecordedLines.RecordedLine("ana", facts(ANA_2001), "R-0");
        var overlapping = Samples.row("100000001", "E1", "2001-06-01", "2001-12-31", "30000.00");
        assertThat(check(Set.of(known), overlapping).posted()).hasSize(1);
    }

    @Test
    void the_same_line_of_the_same_return_has_the_same_period_id() {
        var once = check(Set.of(), ANA_2001, ANA_2002).posted();
        assertThat(check(Set.of(), ANA_2001, ANA_2002).posted()).isEqualTo(once);
        assertThat(once).extracting(PostedLine::periodId).doesNotHaveDuplicates();
    }
}
