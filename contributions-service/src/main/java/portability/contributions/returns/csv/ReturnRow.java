package portability.contributions.returns.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import portability.contributions.period.Column;
import portability.contributions.period.StatedPeriod;

/// One row of a return's file, not yet read.
///
/// @param line   in the file; 1 is the heading
/// @param fields by column, the common ones at least; none if the row is malformed
public record ReturnRow(int line, Map<Column, String> fields) implements StatedPeriod {
    public ReturnRow {
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    static ReturnRow malformed(int line) {
        return new ReturnRow(line, Map.of());
    }

    /// @param columns of the file
    /// @param fields  in their order; none of the further columns, or all
    static ReturnRow of(int line, List<Column> columns, List<String> fields) {
        var byColumn = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < fields.size(); i++) byColumn.put(columns.get(i), fields.get(i));
        return new ReturnRow(line, byColumn);
    }

    public boolean malformed() {
        return fields.isEmpty();
    }

    @Override
    public String value(Column column) {
        if (malformed()) throw new IllegalStateException("a malformed row has no values");
        return fields.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
