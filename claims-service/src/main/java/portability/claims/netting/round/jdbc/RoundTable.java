package portability.claims.netting.round.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.netting.round.KnownRounds;
import portability.claims.netting.round.RoundEvent.RoundInvited;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundTerms;
import portability.ledger.processing.ReadModel;

/// Read model: which rounds there are, and which are over. No personal data.
@Repository
@ProcessingGroup(KnownRounds.PROCESSOR)
public class RoundTable implements KnownRounds, ReadModel {
    private final JdbcClient sql;

    RoundTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("netting_round");
    }

    @EventHandler
    void on(RoundOpened event) {
        keep(event.terms());
    }

    @EventHandler
    void on(RoundInvited event) {
        keep(event.terms());
    }

    @EventHandler
    void on(RoundStood event) {
        over(event.roundId());
    }

    @EventHandler
    void on(RoundVoided event) {
        over(event.roundId());
    }

    private void keep(RoundTerms terms) {
        sql.sql("""
                insert into netting_round (round_id, proposer, last_day) values (?, ?, ?)
                on conflict do nothing""").params(terms.roundId(), terms.proposer(), terms.lastDay()).update();
    }

    private void over(String roundId) {
        sql.sql("update netting_round set is_over = true where round_id = ?")
                .param(roundId)
                .update();
    }

    @Override
    public List<String> all() {
        return sql.sql("select round_id from netting_round order by last_day desc, round_id limit 200")
                .query(String.class)
                .list();
    }

    @Override
    public List<String> late(String here, LocalDate today) {
        return sql.sql("""
                select round_id from netting_round where proposer = ? and not is_over and last_day < ?
                order by last_day, round_id limit 200""").params(here, today).query(String.class).list();
    }
}
