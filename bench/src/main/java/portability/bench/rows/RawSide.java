package portability.bench.rows;

import java.sql.SQLException;
import java.time.Duration;
import portability.bench.database.RawTable;
import portability.bench.measure.Clients;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;

/// Insert and commit by plain JDBC, a connection for each client.
record RawSide(String name, RawTable table, int clients, int rowsPerCommit) implements Side {
    RawSide(RawTable table, int clients) {
        this("raw insert and commit, clients: " + clients, table, clients, 1);
    }

    @Override
    public String unit() {
        return rowsPerCommit == 1 ? "commits/s" : "rows/s";
    }

    @Override
    public Sample run(Duration window) {
        long before = table.rows();
        return Clients.run(table.database().server(), clients, window, _ -> inserting(), () -> table.rows() - before);
    }

    private Clients.Work inserting() throws SQLException {
        var inserting = table.inserting(rowsPerCommit);
        return new Clients.Work() {
            @Override
            public long once() throws SQLException {
                return inserting.once();
            }

            @Override
            public void close() throws SQLException {
                inserting.close();
            }
        };
    }
}
