package portability.bench.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One database.
///
/// @param server the main process of the server it is on
public record BenchDatabase(String url, ProcessHandle server) {
    public static final String USER = "postgres";

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, USER, USER);
    }

    public void execute(String sql) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("refused: " + sql, failed);
        }
    }

    public long number(String sql) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("refused: " + sql, failed);
        }
    }

    /// The first column of each row, as text.
    public List<String> texts(String sql) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException("refused: " + sql, failed);
        }
    }
}
