package portability.torture.child;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An account that may owe a little.
@AggregateRoot(type = "account")
class Account {
    private static final long LOWEST = -1_500;

    @AggregateIdentifier
    private @Nullable String account;

    private long balance;
    private long moves;

    /// For Axon.
    Account() {}

    static String reply(int events) {
        return events + ":" + UUID.randomUUID();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(AccountCommand.Open command) {
        if (account != null) return reply(0);
        AggregateLifecycle.apply(new AccountEvent.AccountOpened(command.account()));
        return reply(1);
    }

    @CommandHandler
    String handle(AccountCommand.Look command) {
        return reply(0) + ":" + moves;
    }

    void debit(AccountCommand.Move move) {
        if (balance - move.amount() < LOWEST) throw new Refused(move.from());
        AggregateLifecycle.apply(new AccountEvent.Debited(move.from(), move.amount(), move.transfer()));
    }

    void credit(AccountCommand.Move move) {
        AggregateLifecycle.apply(new AccountEvent.Credited(move.to(), move.amount(), move.transfer()));
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        account = event.account();
        moves++;
        switch (event) {
            case AccountEvent.AccountOpened _ -> balance = 0;
            case AccountEvent.Debited debited -> balance -= debited.amount();
            case AccountEvent.Credited credited -> balance += credited.amount();
        }
    }
}
