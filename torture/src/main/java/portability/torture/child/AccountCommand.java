package portability.torture.child;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What is asked of accounts. Each is answered how many events it caused, and a number that is never drawn again: so a
/// second execution would be seen in its reply.
sealed interface AccountCommand {
    record Open(@TargetAggregateIdentifier String account) implements AccountCommand {}

    record Look(@TargetAggregateIdentifier String account) implements AccountCommand {}

    record Move(String from, String to, int amount, String transfer) implements AccountCommand {}
}
