package portability.torture.child;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// Moves money between two accounts in one unit of work.
final class TransferDesk {
    private final Repository<Account> accounts;

    TransferDesk(Repository<Account> accounts) {
        this.accounts = accounts;
    }

    /// Accounts are locked in the order of their names, so that two transfers never wait for each other.
    @CommandHandler
    String handle(AccountCommand.Move move) {
        boolean inOrder = move.from().compareTo(move.to()) < 0;
        Aggregate<Account> first = accounts.load(inOrder ? move.from() : move.to());
        Aggregate<Account> second = accounts.load(inOrder ? move.to() : move.from());
        (inOrder ? first : second).execute(account -> account.debit(move));
        (inOrder ? second : first).execute(account -> account.credit(move));
        return Account.reply(2);
    }
}
