package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Samples;
import portability.contributions.period.Flaw;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.RowCheck.Good;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
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
        public Map<UUID, String> recorded(Collection<UUID> lines, String returnId, Optional<String> replaced) {
            return cameBy.entrySet().stream()
                    .filter(known -> lines.contains(known.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /// What a check of a whole return finds.
    private record Checked(List<Good> posted, List<RefusedRow> refused, ControlTotals totals) {}

    private static RefusedRow refused(int line, String column, Flaw reason) {
        return new RefusedRow(line, column, reason);
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
        return check(recorded, 0, lines);
    }

    /// Two rows a batch, so that a few go over every seam.
    private static Checked check(Map<UUID, String> recorded, int decidedThrough, String... lines) {
        var rowCheck = new RowCheck("R-1", Optional.empty(), READER, new Recorded(recorded), HASH);
        NumberHash numbers = number -> UUID.nameUUIDFromBytes(number.getBytes(UTF_8));
        var csv = (Samples.HEADING + String.join("", lines)).getBytes(UTF_8);
        var sent = new SentReturn(
                "R-1",
                ReturnStatement.none(),
                () -> new ByteArrayInputStream(csv),
                "digest",
                new Principal("officer", Set.of(Role.OFFICER)),
                () -> true);
        try (var file = ReturnFile.open(sent.file().get()).orElseThrow();
                var check = new ReturnCheck(rowCheck, numbers, decidedThrough);
                var checked = check.all(sent, file, 2, (_, _) -> {})) {
            var refused = new ArrayList<RefusedRow>();
            checked.eachRefused(refused::add);
            assertThat(checked.refused()).isEqualTo(refused.size());
            var bad = refused.stream().map(RefusedRow::line).collect(Collectors.toSet());
            var good = rowCheck.check(rows(lines)).stream()
                    .filter(row -> row instanceof Good && !bad.contains(row.line()))
                    .map(Good.class::cast)
                    .toList();
            return new Checked(good, refused, checked.totals());
        }
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
                .extracting(Good::line, Good::personId)
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
        assertThat(checked.posted()).extracting(Good::line).containsExactly(2, 3);
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
    void a_line_that_this_return_posted_is_known_as_its_own() {
        var own = new RowCheck("R-1", Optional.empty(), READER, new Recorded(ana2001By("R-1")), HASH)
                .check(rows(ANA_2001));
        assertThat(own)
                .singleElement()
                .isInstanceOfSatisfying(
                        Good.class, good -> assertThat(good.posted()).isTrue());
    }

    @Test
    void where_a_sending_goes_on_what_was_posted_before_counts_as_the_first_and_what_was_refused_does_not() {
        assertThat(check(ana2001By("R-1"), 2, ANA_2001, ANA_2002, ANA_2001).refused())
                .containsExactly(refused(4, "", Flaw.SAME_LINE_TWICE));
        assertThat(check(Map.of(), 2, ANA_2001, ANA_2002, ANA_2001).refused()).isEmpty();
    }

    @Test
    void a_line_may_stand_far_from_where_it_stands_again() {
        var checked = check(Map.of(), ANA_2001, ANA_2002, "bad\n", ANA_2001, ANA_2002, ANA_2001, "bad\n");
        assertThat(checked.posted()).extracting(Good::line).containsExactly(2, 3);
        assertThat(checked.refused())
                .extracting(RefusedRow::line, RefusedRow::reason)
                .containsExactly(
                        tuple(4, Flaw.MALFORMED_ROW),
                        tuple(5, Flaw.SAME_LINE_TWICE),
                        tuple(6, Flaw.SAME_LINE_TWICE),
                        tuple(7, Flaw.SAME_LINE_TWICE),
                        tuple(8, Flaw.MALFORMED_ROW));
    }

    @Test
    void control_totals_count_every_row_and_every_amount_that_can_be_read() {
        var checked = check(
                Map.of(),
                ANA_2001,
                ANA_2002,
                ANA_2001,
                Samples.row("999", "E1", "2001-01-01", "2001-12-31", "0.05"),
                Samples.row("100000002", "E1", "2001-01-01", "2001-12-31", "-1.00"),
                "too,short\n");
        assertThat(checked.totals())
                .isEqualTo(new ControlTotals(
                        6,
                        3,
                        new TreeMap<>(Map.of("NLG", new BigDecimal("60000.050"), "EUR", new BigDecimal("14000.00")))));
    }

    @Test
    void totals_differ_by_name_and_never_by_how_much() {
        var stated = new ControlTotals(2, 1, new TreeMap<>(Map.of("EUR", new BigDecimal("10.50"))));
        assertThat(stated.differences(new ControlTotals(2, 1, new TreeMap<>(Map.of("EUR", new BigDecimal("10.5"))))))
                .isEmpty();
        assertThat(stated.differences(new ControlTotals(3, 2, new TreeMap<>(Map.of("NLG", BigDecimal.ONE)))))
                .containsExactly("rows", "persons", "earnings EUR", "earnings NLG");
        assertThat(new ControlTotals(0, 0, new TreeMap<>(Map.of("EUR", BigDecimal.ZERO)))
                        .differences(new ControlTotals(0, 0, new TreeMap<>())))
                .isEmpty();
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
}
