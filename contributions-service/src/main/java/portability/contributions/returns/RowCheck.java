package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portability.contributions.period.Column;
import portability.contributions.period.Flaw;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.contributions.returns.csv.ReturnRow;

/// Parts the rows of one sending, batch after batch, into those to post and those to refuse.
///
/// What it holds a row against is the read model as it was when the sending began, or later, and what it posted itself
/// since: of returns, nothing can come in between, as one is posted at a time.
final class RowCheck {
    private final String returnId;
    private final PeriodReader reader;
    private final RecordedLines recorded;
    private final LineHash hash;
    private final OwnLines own = new OwnLines();

    RowCheck(String returnId, PeriodReader reader, RecordedLines recorded, LineHash hash) {
        this.returnId = returnId;
        this.reader = reader;
        this.recorded = recorded;
        this.hash = hash;
    }

    /// A row that was read.
    ///
    /// @param personId empty if nobody has the number
    /// @param line     its hash, where it has a person
    /// @param flaw     why it cannot be posted, whatever is recorded
    private record Read(
            int line,
            String personId,
            @Nullable UUID hash,
            @Nullable PeriodFacts period,
            Optional<FlawedPeriod> flaw) {
        static Read flawed(int line, FlawedPeriod flaw) {
            return new Read(line, "", null, null, Optional.of(flaw));
        }
    }

    /// What becomes of each row, in the order of lines.
    List<ReturnLineEvent> check(List<ReturnRow> rows) {
        var persons = personsOf(rows);
        var read = rows.stream().map(row -> read(row, persons)).toList();
        var lines = new ArrayList<UUID>();
        for (var row : read) if (row.hash != null) lines.add(row.hash);
        var known = recorded.recorded(lines, returnId);
        var decided = new ArrayList<ReturnLineEvent>(rows.size());
        for (var row : read) decided.add(decide(row, known));
        return decided;
    }

    private Map<String, String> personsOf(List<ReturnRow> rows) {
        var numbers = new HashSet<String>();
        for (var row : rows) if (!row.malformed()) numbers.add(row.value(Column.PERSON_NUMBER));
        return recorded.personsByNumber(reader.institution(), numbers);
    }

    private Read read(ReturnRow row, Map<String, String> persons) {
        try {
            if (row.malformed()) throw new FlawedPeriod(Flaw.MALFORMED_ROW);
            var number = row.value(Column.PERSON_NUMBER);
            if (number.isBlank()) throw new FlawedPeriod(Flaw.MISSING_VALUE, Column.PERSON_NUMBER);
            var period = reader.read(row);
            var personId = persons.get(number);
            if (personId == null) throw new FlawedPeriod(Flaw.UNKNOWN_PERSON, Column.PERSON_NUMBER);
            return new Read(row.line(), personId, hash.of(personId, period), period, Optional.empty());
        } catch (FlawedPeriod flawed) {
            return Read.flawed(row.line(), flawed);
        }
    }

    private ReturnLineEvent decide(Read row, Map<UUID, String> known) {
        var period = row.period;
        var line = row.hash;
        if (period == null || line == null)
            return row.flaw.map(flawed -> refused(row.line, flawed)).orElseThrow();
        var cameBy = known.get(line);
        if (returnId.equals(cameBy)) return refused(row.line, new FlawedPeriod(Flaw.SAME_LINE_TWICE));
        if (cameBy != null) return refused(row.line, new FlawedPeriod(Flaw.ALREADY_RECORDED));
        if (!own.add(line)) return refused(row.line, new FlawedPeriod(Flaw.SAME_LINE_TWICE));
        return new LinePosted(returnId, row.line, row.personId, periodId(row.line), period);
    }

    private LineRefused refused(int line, FlawedPeriod flawed) {
        return new LineRefused(returnId, line, flawed.columnHeading(), flawed.flaw());
    }

    /// The same line of the same return makes the same id.
    private String periodId(int line) {
        return UUID.nameUUIDFromBytes((ContributionReturn.stream(returnId) + "\n" + line).getBytes(UTF_8))
                .toString();
    }
}
