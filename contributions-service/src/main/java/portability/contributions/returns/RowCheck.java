package portability.contributions.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import portability.contributions.period.Column;
import portability.contributions.period.Flaw;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.csv.ReturnRow;

/// Parts the rows of one batch into those to post and those to refuse. Reads, decides nothing for good.
final class RowCheck {
    private final String returnId;
    private final PeriodReader reader;
    private final RecordedLines recorded;

    RowCheck(String returnId, PeriodReader reader, RecordedLines recorded) {
        this.returnId = returnId;
        this.reader = reader;
        this.recorded = recorded;
    }

    /// The rows of a batch, parted; both in the order of lines.
    record Checked(List<PostedLine> posted, List<RefusedRow> refused) {}

    /// A line is one person's period: the same twice is refused.
    private record Line(String personId, PeriodFacts period) {}

    Checked check(List<ReturnRow> rows) {
        var persons = recorded.personsByNumber(
                reader.institution(),
                rows.stream()
                        .filter(row -> !row.malformed())
                        .map(row -> row.value(Column.PERSON_NUMBER))
                        .collect(Collectors.toSet()));
        var known = new HashMap<Line, String>();
        for (var line : recorded.of(Set.copyOf(persons.values())))
            known.merge(new Line(line.personId(), line.period()), line.returnId(), this::sooner);
        var inBatch = new HashSet<Line>();
        var posted = new ArrayList<PostedLine>();
        var refused = new ArrayList<RefusedRow>();
        for (var row : rows) {
            try {
                var line = read(row, persons);
                if (returnId.equals(known.get(line)) || !inBatch.add(line))
                    throw new FlawedPeriod(Flaw.SAME_LINE_TWICE);
                if (known.containsKey(line)) throw new FlawedPeriod(Flaw.ALREADY_RECORDED);
                posted.add(new PostedLine(row.line(), line.personId(), periodId(row.line()), line.period()));
            } catch (FlawedPeriod flawed) {
                refused.add(new RefusedRow(row.line(), flawed.columnHeading(), flawed.flaw()));
            }
        }
        return new Checked(posted, refused);
    }

    /// This return's own line tells more than another's.
    private String sooner(String one, String other) {
        return one.equals(returnId) ? one : other;
    }

    private Line read(ReturnRow row, Map<String, String> persons) {
        if (row.malformed()) throw new FlawedPeriod(Flaw.MALFORMED_ROW);
        var number = row.value(Column.PERSON_NUMBER);
        if (number.isBlank()) throw new FlawedPeriod(Flaw.MISSING_VALUE, Column.PERSON_NUMBER);
        var period = reader.read(row);
        var personId = persons.get(number);
        if (personId == null) throw new FlawedPeriod(Flaw.UNKNOWN_PERSON, Column.PERSON_NUMBER);
        return new Line(personId, period);
    }

    /// The same line of the same return makes the same id.
    private String periodId(int line) {
        return UUID.nameUUIDFromBytes((ReturnAggregate.stream(returnId) + "\n" + line).getBytes(UTF_8))
                .toString();
    }
}
