package portability.torture.child;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/// The read model: what is on each account, and after how many events.
@ProcessingGroup(Balances.PROCESSOR)
final class Balances {
    static final String PROCESSOR = "balances";

    /// Every so much moved cannot be applied, while there is poison.
    private static final int POISONED = 4;

    private final JdbcTemplate sql;
    private volatile boolean poison;

    Balances(JdbcTemplate sql) {
        this.sql = sql;
    }

    void poison(boolean on) {
        poison = on;
    }

    @EventHandler
    void on(AccountEvent event) {
        if (poison && event instanceof AccountEvent.Credited credited && credited.amount() % POISONED == 0)
            throw new IllegalStateException("poison");
        int change = switch (event) {
            case AccountEvent.AccountOpened _ -> 0;
            case AccountEvent.Debited debited -> -debited.amount();
            case AccountEvent.Credited credited -> credited.amount();
        };
        sql.update("""
                insert into balance (account, amount, events) values (?, ?, 1)
                on conflict (account) do update
                set amount = balance.amount + excluded.amount, events = balance.events + 1""", event.account(), change);
    }
}
