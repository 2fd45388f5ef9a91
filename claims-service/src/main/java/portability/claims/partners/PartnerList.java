package portability.claims.partners;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;
import portability.kernel.InstitutionId;
import portability.ledger.processing.ReadModel;

/// Read model: which institutions are in the directory.
@Component
@ProcessingGroup(PartnerList.PROCESSOR)
class PartnerList implements ReadModel {
    static final String PROCESSOR = "partners";

    private final JdbcClient sql;

    PartnerList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("partner");
    }

    @EventHandler
    void on(PartnerEnrolled event) {
        add(event.institution());
    }

    /// May come before the event does, so that whoever enrolled a partner finds it in the list.
    void add(String institution) {
        sql.sql("insert into partner (institution) values (?) on conflict do nothing")
                .param(institution)
                .update();
    }

    List<InstitutionId> all() {
        return sql.sql("select institution from partner order by institution").query(String.class).list().stream()
                .map(InstitutionId::parse)
                .toList();
    }
}
