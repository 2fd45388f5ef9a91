package portability.claims.netting.followup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many entries this service's log has.
@Component
class LogEnd {
    private final JdbcClient sql;

    LogEnd(JdbcClient sql) {
        this.sql = sql;
    }

    long entries() {
        return sql.sql("select coalesce(max(leaf_index) + 1, 0) from log_entry")
                .query(Long.class)
                .single();
    }
}
