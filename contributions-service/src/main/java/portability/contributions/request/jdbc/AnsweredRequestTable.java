package portability.contributions.request.jdbc;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.request.AnsweredRequests;
import portability.contributions.request.AnswersRequest;
import portability.contributions.request.CurrentReads;

/// The requests behind all facts, whatever stream they are in.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
class AnsweredRequestTable implements AnsweredRequests {
    private final JdbcClient sql;

    AnsweredRequestTable(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AnswersRequest event) {
        sql.sql("insert into answered_request (request_id, digest) values (?, ?) on conflict do nothing")
                .params(event.request().id(), event.request().digest())
                .update();
    }

    @Override
    public Optional<String> digestOf(String requestId) {
        return sql.sql("select digest from answered_request where request_id = ?")
                .param(requestId)
                .query(String.class)
                .optional();
    }
}
