package portability.contributions.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portability.contributions.period.Column;
import portability.contributions.period.Flaw;
import portability.contributions.period.FlawedPeriod;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.csv.ReturnRow;

/// Parts rows of a return, batch after batch, into good ones and bad ones, by what is recorded: the read model
/// as it was when the sending began, or later. Of returns, nothing can come in between, as one is posted at a
/// time. Which lines stand twice in the return, no batch can tell.
final class RowCheck {
    private final String returnId;
    private final PeriodReader reader;
    private final RecordedLines recorded;
    private final LineHash hash;
    private final Optional<String> replaced;

    /// @param replaced the return that this one replaces
    RowCheck(String returnId, Optional<String> replaced, PeriodReader reader, RecordedLines recorded, LineHash hash) {
        this.returnId = returnId;
        this.replaced = replaced;
        this.reader = reader;
        this.recorded = recorded;
        this.hash = hash;
    }

    /// A row that was checked.
    sealed interface Checked {
        int line();
    }

    /// @param hash   of what the line says of whom
    /// @param posted did this return post the same line before?
    record Good(int line, String personId, UUID hash, PeriodFacts period, boolean posted) implements Checked {}

    record Bad(RefusedRow why) implements Checked {
        @Override
        public int line() {
            return why.line();
        }
    }

    /// In the order of lines.
    List<Checked> check(List<ReturnRow> rows) {
        var persons = personsOf(rows);
        var read = new ArrayList<Checked>(rows.size());
        for (var row : rows) read.add(read(row, persons));
        var lines = new ArrayList<UUID>(rows.size());
        for (var row : read) if (row instanceof Good good) lines.add(good.hash);
        var known = recorded.recorded(lines, returnId, replaced);
        if (!known.isEmpty()) read.replaceAll(row -> against(known, row));
        return read;
    }

    private Map<String, String> personsOf(List<ReturnRow> rows) {
        var numbers = new HashSet<String>();
        for (var row : rows) if (!row.malformed()) numbers.add(row.value(Column.PERSON_NUMBER));
        return recorded.personsByNumber(reader.institution(), numbers);
    }

    private Checked read(ReturnRow row, Map<String, String> persons) {
        try {
            if (row.malformed()) throw new FlawedPeriod(Flaw.MALFORMED_ROW);
            var number = row.value(Column.PERSON_NUMBER);
            if (number.isBlank()) throw new FlawedPeriod(Flaw.MISSING_VALUE, Column.PERSON_NUMBER);
            var period = reader.read(row);
            var personId = persons.get(number);
            if (personId == null) throw new FlawedPeriod(Flaw.UNKNOWN_PERSON, Column.PERSON_NUMBER);
            return new Good(row.line(), personId, hash.of(personId, period), period, false);
        } catch (FlawedPeriod flawed) {
            return new Bad(new RefusedRow(row.line(), flawed.columnHeading(), flawed.flaw()));
        }
    }

    private Checked against(Map<UUID, String> known, Checked row) {
        if (!(row instanceof Good(var line, var personId, var lineHash, var period, var _))) return row;
        var cameBy = known.get(lineHash);
        if (cameBy == null) return row;
        if (cameBy.equals(returnId)) return new Good(line, personId, lineHash, period, true);
        return new Bad(new RefusedRow(line, "", Flaw.ALREADY_RECORDED));
    }
}
