package portability.contributions.returns.account;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.returns.account.AccountCommand.RecordPayment;
import portability.contributions.returns.account.AccountCommand.RemindEmployer;
import portability.contributions.returns.account.AccountCommand.ReversePayment;
import portability.contributions.returns.account.AccountCommand.WithdrawReturn;

/// Axon's shell around [ReturnAccount]. Not cached: postings write to its stream too.
@Aggregate(type = "return-account")
class ReturnAccountAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private ReturnAccount account = ReturnAccount.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(RecordPayment command) {
        var paid = account.decide(command);
        AggregateLifecycle.apply(paid);
        return paid.paymentId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ReversePayment command) {
        AggregateLifecycle.apply(account.decide(command));
        return command.paymentId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemindEmployer command) {
        account.decide(command).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(WithdrawReturn command) {
        AggregateLifecycle.apply(account.decide(command));
        return command.returnId();
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        stream = ReturnAccount.stream(event.returnId());
        account = account.evolve(event);
    }
}
