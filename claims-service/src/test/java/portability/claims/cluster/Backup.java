package portability.claims.cluster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.testkit.postgres.TestDatabase;

/// A copy of a database's tables, to be put back later: what happened in between is lost.
final class Backup {
    private final JdbcClient sql;
    private final List<String> tables;

    private Backup(TestDatabase database) {
        sql = JdbcClient.create(database.dataSource());
        tables = sql.sql("select tablename from pg_tables where schemaname = 'public' order by tablename")
                .query(String.class)
                .list();
    }

    /// Of a node that does not run.
    static Backup of(ClaimsNode node) {
        var backup = new Backup(node.database());
        backup.sql.sql("create schema backup").update();
        for (var table : backup.tables)
            backup.sql
                    .sql("create table backup.%s as table public.%s".formatted(table, table))
                    .update();
        return backup;
    }

    /// While the node does not run.
    void putBack() {
        for (var table : tables) sql.sql("truncate public." + table).update();
        for (var table : tables)
            sql.sql("insert into public.%1$s overriding system value select * from backup.%1$s".formatted(table))
                    .update();
    }
}
