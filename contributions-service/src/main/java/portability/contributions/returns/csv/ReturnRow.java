package portability.contributions.returns.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import portability.contributions.period.Column;
import portability.contributions.period.StatedPeriod;

/// One row of a return's file, not yet read: its fields in the order of the columns.
///
/// @param line   in the file; 1 is the heading
/// @param fields by column; none if the row is malformed
public record ReturnRow(int line, Map<Column, String> fields) implements StatedPeriod {
    public ReturnRow {
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    static ReturnRow malformed(int line) {
        return new ReturnRow(line, Map.of());
    }

    /// @param fields in the order of the columns, as many as there are
    static ReturnRow of(int line, Iterable<String> fields) {
        var byColumn = new EnumMap<Column, String>(Column.class);
        var each = fields.iterator();
        for (var column : Column.values()) byColumn.put(column, each.next());
        return new ReturnRow(line, byColumn);
    }

    public boolean malformed() {
        return fields.isEmpty();
    }

    @Override
    public String value(Column column) {
        var value = fields.get(column);
        if (value == null) throw new IllegalStateException("a malformed row has no values");
        return value;
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
