package portability.contributions.returns.account;

import java.util.Objects;
import java.util.function.Predicate;
import portability.contributions.refusal.Refusal.ReturnNotPosted;
import portability.contributions.refusal.Refusal.UnknownLine;
import portability.contributions.refusal.Refusal.UnknownReturn;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.contributions.returns.account.AccountCommand.RecordPayment;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.CommandId;
import portability.ledger.axon.Commands;

/// Has what is asked of posted returns decided. Whether one is posted, its own stream tells.
public final class AccountDesk {
    private final BulkAppend log;
    private final Commands commands;
    private final Predicate<String> known;
    private final Predicate<String> posted;
    private final PostedLines lines;

    /// @param known  was a return of this id begun?
    /// @param posted is all of it posted?
    public AccountDesk(
            BulkAppend log, Commands commands, Predicate<String> known, Predicate<String> posted, PostedLines lines) {
        this.log = log;
        this.commands = commands;
        this.known = known;
        this.posted = posted;
        this.lines = lines;
    }

    public ReturnAccount account(String returnId) {
        return ReturnAccount.of(log.stream(ReturnAccount.stream(returnId)));
    }

    /// What whoever asked is answered: a payment's id, or the return's.
    /// @throws Refused UnknownReturn, ReturnNotPosted, UnknownLine, and as [ReturnAccount] says
    public String send(Request request, AccountCommand command) {
        if (!known.test(command.returnId())) throw new Refused(new UnknownReturn());
        if (!posted.test(command.returnId())) throw new Refused(new ReturnNotPosted());
        if (command instanceof RecordPayment payment
                && !payment.lines().isEmpty()
                && !lines.posted(payment.returnId(), payment.lines())) throw new Refused(new UnknownLine());
        return answer(request.commandId(), command);
    }

    public void set(SetReturnTerms terms) {
        answer(terms.request().commandId(), terms);
    }

    private String answer(CommandId id, Object command) {
        return (String) Objects.requireNonNull(commands.send(id, command), "answer");
    }
}
