package portability.contributions.returns.account;

import java.time.Clock;
import java.time.LocalDate;
import portability.contributions.returns.account.AccountCommand.RemindEmployer;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;

/// Reminds of what has fallen due by today. When each falls due stands in a table, and no thread waits for it: a
/// round that was missed is made up for by the next. Twice at once is no harm, as a return is reminded of each
/// number once.
public final class ReminderRound {
    private static final Principal NODE = Principal.node("reminders");
    private static final int AT_ONCE = 1_000;

    private final AccountRecords records;
    private final Commands commands;
    private final Clock clock;

    public ReminderRound(AccountRecords records, Commands commands, Clock clock) {
        this.records = records;
        this.commands = commands;
        this.clock = clock;
    }

    /// What the tables do not show yet, a later round finds.
    public void run() {
        var today = LocalDate.now(clock);
        for (var due : records.remindersDue(today, AT_ONCE))
            commands.send(new RemindEmployer(due.returnId(), due.number(), today), NODE);
    }
}
