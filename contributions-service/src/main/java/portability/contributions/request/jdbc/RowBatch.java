package portability.contributions.request.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows that a processor's batch of events adds to a table: kept until the batch ends, and added by one statement.
///
/// One statement per row is what makes a rebuild slow. Rows are only ever added, so that their order against other
/// statements of the batch does not matter.
public final class RowBatch {
    private final JdbcTemplate sql;
    private final String insert;
    private final String[] types;
    private final String key;

    /// @param table   with its columns in parentheses
    /// @param types   of the columns, in that order
    public RowBatch(JdbcTemplate sql, String table, String... types) {
        this.sql = sql;
        this.types = types.clone();
        this.key = "portability.rows of " + table;
        this.insert = "insert into " + table + " select * from unnest("
                + List.of(types).stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ")) + ")";
    }

    /// Adds a row when the current batch of events ends.
    public void add(@Nullable Object... row) {
        var work = CurrentUnitOfWork.get();
        List<@Nullable Object[]> rows = work.getOrComputeResource(key, _ -> {
            var begun = new ArrayList<@Nullable Object[]>();
            work.onPrepareCommit(_ -> insert(begun));
            return begun;
        });
        rows.add(row);
    }

    private void insert(List<@Nullable Object[]> rows) {
        sql.update(insert, statement -> {
            for (int column = 0; column < types.length; column++) set(statement, column, rows);
        });
        rows.clear();
    }

    private void set(PreparedStatement statement, int column, List<@Nullable Object[]> rows) throws SQLException {
        var values = rows.stream().map(row -> row[column]);
        // Within an array of objects, the driver takes no bytes.
        var cells = types[column].equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        statement.setArray(column + 1, statement.getConnection().createArrayOf(types[column], cells));
    }
}
