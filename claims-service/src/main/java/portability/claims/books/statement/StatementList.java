package portability.claims.books.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.books.statement.StatementEvent.StatementAnswered;
import portability.claims.books.statement.StatementEvent.StatementMade;
import portability.ledger.processing.ReadModel;

/// Read model: which statements there are. How far one is, its own stream says.
@Repository
@ProcessingGroup(StatementList.PROCESSOR)
public class StatementList implements ReadModel {
    public static final String PROCESSOR = "book-statement-list";

    private static final int MOST = 200;

    private final JdbcClient sql;

    StatementList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("book_statement");
    }

    @EventHandler
    void on(StatementMade event, TrackingToken token) {
        add(event, token);
    }

    @EventHandler
    void on(StatementAnswered event, TrackingToken token) {
        add(event, token);
    }

    private void add(StatementEvent event, TrackingToken token) {
        sql.sql("insert into book_statement (statement_id, partner, place) values (?, ?, ?) on conflict do nothing")
                .params(event.statementId(), event.partner(), token.position().orElseThrow())
                .update();
    }

    /// Their cases, the newest first.
    ///
    /// @param partner with whom; empty: with all
    public List<String> newest(Optional<String> partner) {
        return sql.sql("select statement_id from book_statement"
                        + (partner.isPresent() ? " where partner = :partner" : "")
                        + " order by place desc limit " + MOST)
                .param("partner", partner.orElse(""))
                .query(String.class)
                .list();
    }
}
