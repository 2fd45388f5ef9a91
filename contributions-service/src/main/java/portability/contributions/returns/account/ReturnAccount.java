package portability.contributions.returns.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import portability.contributions.refusal.Refusal.NothingDue;
import portability.contributions.refusal.Refusal.ReturnNotInForce;
import portability.contributions.refusal.Refusal.UnknownPayment;
import portability.contributions.refusal.Refused;
import portability.contributions.returns.account.AccountCommand.RecordPayment;
import portability.contributions.returns.account.AccountCommand.RemindEmployer;
import portability.contributions.returns.account.AccountCommand.ReversePayment;
import portability.contributions.returns.account.AccountCommand.WithdrawReturn;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.EmployerReminded;
import portability.contributions.returns.account.AccountEvent.PaymentRecorded;
import portability.contributions.returns.account.AccountEvent.PaymentReversed;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReplacementBegun;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.contributions.returns.account.AccountEvent.ReturnWithdrawn;

/// What is due on a return and what was paid, and whether it stands: decides and evolves.
///
/// @param opened   empty if its header stated nothing
/// @param payments those that were not reversed, by id
/// @param paid     per currency
/// @param reminded how often
/// @param standing whether its lines hold
/// @param events   how many its stream has
public record ReturnAccount(
        Optional<AccountOpened> opened,
        Map<String, Amount> payments,
        SortedMap<String, BigDecimal> paid,
        int reminded,
        Standing standing,
        long events) {
    /// Whether the lines of a return hold.
    public enum Standing {
        STANDS,
        BEING_REPLACED,
        REPLACED,
        WITHDRAWN
    }

    static ReturnAccount none() {
        return new ReturnAccount(Optional.empty(), Map.of(), new TreeMap<>(), 0, Standing.STANDS, 0);
    }

    public static String stream(String returnId) {
        return "return-account/" + returnId;
    }

    /// What is due per currency, whatever was paid.
    public SortedMap<String, BigDecimal> due() {
        return Amount.sums(
                opened.flatMap(AccountOpened::stated).map(StatedDue::due).orElse(List.of()));
    }

    /// What is due and not paid.
    public List<Amount> outstanding() {
        var left = new TreeMap<>(due());
        left.replaceAll((currency, owed) -> owed.subtract(paid.getOrDefault(currency, BigDecimal.ZERO)));
        return Amount.amounts(left);
    }

    /// @throws Refused NothingDue in this currency; ReturnNotInForce
    public PaymentRecorded decide(RecordPayment c) {
        if (!due().containsKey(c.amount().currency())) throw new Refused(new NothingDue());
        if (isEnded()) throw new Refused(new ReturnNotInForce());
        var lines = c.lines().stream().sorted().toList();
        return new PaymentRecorded(
                c.returnId(),
                c.request(),
                paymentId(c),
                c.amount(),
                c.receivedOn(),
                lines.isEmpty() ? Optional.empty() : Optional.of(lines));
    }

    /// The same request makes the same id.
    private static String paymentId(RecordPayment c) {
        var name = c.stream() + "\n" + c.request().id();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    /// @throws Refused UnknownPayment if there is none, or it was reversed or taken over before
    public PaymentReversed decide(ReversePayment c) {
        if (!payments.containsKey(c.paymentId()) || isEnded()) throw new Refused(new UnknownPayment());
        return new PaymentReversed(c.returnId(), c.request(), c.paymentId(), c.reason());
    }

    /// Nothing where all is paid meanwhile, or the reminder came before.
    public Optional<AccountEvent> decide(RemindEmployer c) {
        if (isEnded() || outstanding().isEmpty() || c.number() <= reminded) return Optional.empty();
        return Optional.of(new EmployerReminded(c.returnId(), c.number(), c.day()));
    }

    /// @throws Refused ReturnNotInForce
    public ReturnWithdrawn decide(WithdrawReturn c) {
        requireStands();
        return new ReturnWithdrawn(c.returnId(), c.request(), c.reason());
    }

    /// @throws Refused ReturnNotInForce
    public ReplacementBegun beginReplacement(String returnId, String by) {
        requireStands();
        return new ReplacementBegun(returnId, by);
    }

    private void requireStands() {
        if (standing != Standing.STANDS) throw new Refused(new ReturnNotInForce());
    }

    private boolean isEnded() {
        return switch (standing) {
            case STANDS, BEING_REPLACED -> false;
            case REPLACED, WITHDRAWN -> true;
        };
    }

    public static ReturnAccount of(List<?> events) {
        var state = none();
        for (var event : events) state = state.evolve((AccountEvent) event);
        return state;
    }

    public ReturnAccount evolve(AccountEvent event) {
        return switch (event) {
            case AccountOpened stated ->
                new ReturnAccount(Optional.of(stated), payments, paid, reminded, standing, events + 1);
            case PaymentRecorded(var _, var _, var id, var amount, var _, var _) -> {
                var more = new HashMap<>(payments);
                more.put(id, amount);
                yield paying(more, amount, amount.amount());
            }
            case PaymentReversed(var _, var _, var id, var _) -> {
                var fewer = new HashMap<>(payments);
                var reversed = fewer.remove(id);
                if (reversed == null) throw new IllegalStateException("what is reversed was paid");
                yield paying(fewer, reversed, reversed.amount().negate());
            }
            case PaymentsTakenOver(var _, var _, var amounts) -> {
                var sums = new TreeMap<>(paid);
                for (var each : amounts) sums.merge(each.currency(), each.amount(), BigDecimal::add);
                yield new ReturnAccount(opened, payments, sums, reminded, standing, events + 1);
            }
            case EmployerReminded(var _, var number, var _) ->
                new ReturnAccount(opened, payments, paid, number, standing, events + 1);
            case ReplacementBegun _ -> standing(Standing.BEING_REPLACED);
            case ReturnReplaced _ -> standing(Standing.REPLACED);
            case ReturnWithdrawn _ -> standing(Standing.WITHDRAWN);
        };
    }

    private ReturnAccount paying(Map<String, Amount> now, Amount amount, BigDecimal by) {
        var sums = new TreeMap<>(paid);
        sums.merge(amount.currency(), by, BigDecimal::add);
        return new ReturnAccount(opened, Map.copyOf(now), sums, reminded, standing, events + 1);
    }

    private ReturnAccount standing(Standing now) {
        return new ReturnAccount(opened, payments, paid, reminded, now, events + 1);
    }
}
