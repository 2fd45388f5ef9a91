package portability.contributions.correction;

import java.time.Clock;
import java.time.LocalDate;
import portability.contributions.correction.CorrectionCommand.RemindOfCorrection;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;

/// Reminds of requests that were not answered in time. When each reminder falls due stands in a table, and no thread
/// waits for it: a round that was missed is made up for by the next. Twice at once is no harm.
public final class CorrectionRound {
    private static final Principal NODE = Principal.node("reminders");
    private static final int AT_ONCE = 1_000;

    private final CorrectionFiles files;
    private final Commands commands;
    private final Clock clock;

    public CorrectionRound(CorrectionFiles files, Commands commands, Clock clock) {
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    /// What the tables do not show yet, a later round finds.
    public void run() {
        var today = LocalDate.now(clock);
        for (var due : files.remindersDue(today, AT_ONCE))
            commands.send(new RemindOfCorrection(due.personId(), due.number(), due.reminder(), today), NODE);
    }
}
