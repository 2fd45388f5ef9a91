package portability.contributions.returns.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portability.contributions.refusal.Refusal.ReturnNotPosted;
import portability.contributions.refusal.Refusal.UnknownReturn;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;

/// What the posting of a return writes beside it: its account, and the end of the return it replaces. Each goes
/// to the log in the transaction of what it belongs to, so that the lines of two returns never hold at once.
public final class Accounts {
    private final BulkAppend log;
    private final AccountRecords records;
    private final Clock clock;

    public Accounts(BulkAppend log, AccountRecords records, Clock clock) {
        this.log = log;
        this.records = records;
        this.clock = clock;
    }

    private ReturnAccount account(String returnId) {
        return ReturnAccount.of(log.stream(ReturnAccount.stream(returnId)));
    }

    /// What opens with a return.
    ///
    /// @param posted is all of a return posted? Empty if nobody knows it
    /// @throws Refused UnknownReturn, ReturnNotPosted, ReturnNotInForce of the return to be replaced
    public List<Placed> opening(
            String returnId,
            Optional<StatedDue> stated,
            Optional<String> replaces,
            Predicate<String> known,
            Predicate<String> posted) {
        var placed = new ArrayList<Placed>();
        if (stated.isEmpty() && replaces.isEmpty()) return placed;
        placed.add(place(account(returnId), opened(returnId, stated, replaces)));
        replaces.ifPresent(other -> {
            if (!known.test(other) || other.equals(returnId)) throw new Refused(new UnknownReturn());
            if (!posted.test(other)) throw new Refused(new ReturnNotPosted());
            var replaced = account(other);
            placed.add(place(replaced, replaced.beginReplacement(other, returnId)));
        });
        return placed;
    }

    private AccountOpened opened(String returnId, Optional<StatedDue> stated, Optional<String> replaces) {
        var terms = stated.flatMap(about -> records.terms(about.scheme(), about.lastDay()));
        var dueDay = terms.map(known -> known.dueDay(stated.orElseThrow().lastDay()));
        boolean late = dueDay.map(LocalDate.now(clock)::isAfter).orElse(false);
        return new AccountOpened(
                returnId,
                stated,
                dueDay,
                late,
                terms.map(ReturnTerms::reminderDays).orElse(List.of()),
                replaces);
    }

    /// What a return that is all posted brings about: the end of the one it replaces, whose payments count for
    /// it now.
    public List<Placed> closing(String returnId, Optional<String> replaces) {
        var placed = new ArrayList<Placed>();
        replaces.ifPresent(other -> {
            var replaced = account(other);
            placed.add(place(replaced, new ReturnReplaced(other, returnId)));
            var paid = Amount.amounts(replaced.paid());
            if (!paid.isEmpty()) placed.add(place(account(returnId), new PaymentsTakenOver(returnId, other, paid)));
        });
        return placed;
    }

    private static Placed place(ReturnAccount before, AccountEvent event) {
        return new Placed(ReturnAccount.stream(event.returnId()), before.events(), "return-account", event);
    }
}
