package portability.claims.netting.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.Windows;
import portability.ledger.processing.ReadModel;

/// Read model: which settlement windows there are. No personal data.
@Repository
@ProcessingGroup(Windows.PROCESSOR)
public class WindowTable implements Windows, ReadModel {
    private static final String TABLE = "netting_window";

    private final JdbcClient sql;

    WindowTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @EventHandler
    void on(WindowOpened event) {
        keep(event.windowId(), event.partner(), event.openedOn());
    }

    @EventHandler
    void on(ProposalReceived event) {
        keep(event.windowId(), event.partner(), event.openedOn());
    }

    private void keep(String windowId, String partner, LocalDate openedOn) {
        sql.sql("""
                insert into netting_window (window_id, partner, opened_on) values (?, ?, ?)
                on conflict do nothing""").params(windowId, partner, openedOn).update();
    }

    @Override
    public List<String> with(String partner) {
        return sql.sql("""
                select window_id from netting_window where :partner = '' or partner = :partner
                order by opened_on desc, window_id limit 500""").param("partner", partner).query(String.class).list();
    }
}
