package portability.claims.netting.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingNames;
import portability.claims.netting.Window;
import portability.claims.netting.bank.RecallFile;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.Settled;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent.AdvanceOpened;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.RecallAsked;
import portability.claims.netting.settled.SettlementEvent.TransferDue;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.iso20022.TransferCheck;
import portability.claims.payment.iso20022.TransferFile;
import portability.claims.payment.iso20022.TransferFile.Instruction;
import portability.claims.payment.iso20022.TransferFile.Order;
import portability.ledger.edge.Principal;

/// Where officers pay what is left of a window, an advance, or what came in excess; and get a payment back.
@Component
public class PayingDesk {
    private final SettledDesk desk;
    private final NettingDesk windows;
    private final RoundDesk rounds;
    private final SettlingParty party;
    private final PaymentProperties settings;
    private final TransferCheck check;
    private final Clock clock;

    PayingDesk(
            SettledDesk desk,
            NettingDesk windows,
            RoundDesk rounds,
            SettlingParty party,
            PaymentProperties settings,
            TransferCheck check,
            Clock clock) {
        this.desk = desk;
        this.windows = windows;
        this.rounds = rounds;
        this.party = party;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    /// Takes an advance down; another officer orders it. The same again is the same.
    /// @throws Refused NO_PARTNER, PARTNER_IN_DOUBT, RESTORING, REQUEST_ID_REUSED
    public Matter advance(String requestId, String partner, Amount amount, PayeeAccount account, Principal officer) {
        party.requirePartner(partner);
        party.requireTrust(partner);
        var windowId = NettingNames.advance(party.id(), requestId);
        return windows.attempts(() -> {
            var matter = desk.find(windowId);
            var before = matter.settled().advance().flatMap(Settled.Advance::opened);
            if (before.isEmpty()) {
                var opened = new AdvanceOpened(windowId, partner, amount, party.today(), account, officer.name());
                desk.append(matter, List.of(opened), officer);
                return desk.find(windowId);
            }
            var known = before.get();
            if (known.partner().equals(partner)
                    && known.amount().equals(amount)
                    && known.account().equals(account)) return matter;
            throw new Refused(Refusal.REQUEST_ID_REUSED);
        });
    }

    /// What an officer orders.
    ///
    /// @param amount    empty: all that can be
    /// @param executeOn empty: today
    public record Wanted(
            String requestId,
            String windowId,
            CurrencyUnit currency,
            Optional<Amount> amount,
            Optional<LocalDate> executeOn) {}

    /// Orders a payment: as debtor what is left, as whoever got too much what is in excess. The same again is the same.
    /// @throws Refused UNKNOWN_WINDOW, NOT_AGREED, IN_ROUND, ROUND_CONTRADICTED, SAME_OFFICER, NO_OWN_ACCOUNT,
    ///                 PARTNER_ACCOUNT_MISSING, NOTHING_TO_SETTLE, MORE_THAN_DUE, CARRIED_ON,
    ///                 PARTNER_IN_DOUBT, RESTORING, REQUEST_ID_REUSED
    public Payment order(Wanted wanted, Principal officer) {
        var paymentId = NettingNames.payment(wanted.windowId(), wanted.requestId(), party.here());
        return windows.attempts(() -> {
            var matter = known(wanted.windowId());
            var before = matter.settled().payments().get(paymentId);
            if (before != null) return same(before, wanted);
            desk.append(matter, List.of(ordered(matter, wanted, paymentId, officer)), officer);
            return payment(wanted.windowId(), paymentId);
        });
    }

    private static Payment same(Payment before, Wanted wanted) {
        boolean isSame = before.amount().money().getCurrencyUnit().equals(wanted.currency())
                && wanted.amount().map(before.amount()::equals).orElse(true);
        if (isSame) return before;
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private PaymentOrdered ordered(Matter matter, Wanted wanted, String paymentId, Principal officer) {
        if (!matter.isAgreed()) throw new Refused(Refusal.NOT_AGREED);
        var currency = wanted.currency();
        if (matter.settled().isReserved(currency)) throw new Refused(Refusal.IN_ROUND);
        if (rounds.isContradicted(matter)) throw new Refused(Refusal.ROUND_CONTRADICTED);
        party.requireTrust(matter.partner().orElseThrow());
        if (settings.debtor().iban().isEmpty()) throw new Refused(Refusal.NO_OWN_ACCOUNT);
        // Who brought it about must not be alone with the money.
        if (preparedBy(matter).filter(officer.name()::equals).isPresent()) throw new Refused(Refusal.SAME_OFFICER);
        boolean isReturn = !matter.isOurs(currency);
        // What goes into the next window cannot go back as well.
        if (desk.carriedIn(matter, currency).isPresent()) throw new Refused(Refusal.CARRIED_ON);
        var most = matter.orderable(currency);
        if (!most.isPositive()) throw new Refused(Refusal.NOTHING_TO_SETTLE);
        var amount = wanted.amount().map(Amount::money).orElse(most);
        if (amount.isGreaterThan(most)) throw new Refused(Refusal.MORE_THAN_DUE);
        return new PaymentOrdered(
                matter.windowId(),
                paymentId,
                purpose(matter, isReturn),
                Amount.of(amount),
                account(matter),
                wanted.executeOn().orElseGet(() -> payableOn(matter)),
                clock.instant(),
                officer.name());
    }

    /// Today; what a round leaves, on its value date, if that has not come.
    private LocalDate payableOn(Matter matter) {
        var today = party.today();
        return matter.settled()
                .transfer()
                .map(TransferDue::valueDate)
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    private static Purpose purpose(Matter matter, boolean isReturn) {
        if (isReturn) return Purpose.RETURN;
        return matter.settled().advance().isPresent() ? Purpose.ADVANCE : Purpose.NET;
    }

    private static Optional<String> preparedBy(Matter matter) {
        return matter.settled()
                .advance()
                .flatMap(Settled.Advance::opened)
                .map(AdvanceOpened::by)
                .or(() -> matter.settled().transfer().map(TransferDue::by))
                .or(() -> matter.window().flatMap(Window::signedBy));
    }

    private static PayeeAccount account(Matter matter) {
        return matter.settled()
                .advance()
                .flatMap(Settled.Advance::opened)
                .map(AdvanceOpened::account)
                .or(() -> matter.settled().transfer().map(TransferDue::account))
                .or(() -> matter.window().flatMap(Window::partnerAccount))
                .orElseThrow(() -> new Refused(Refusal.PARTNER_ACCOUNT_MISSING));
    }

    private Matter known(String windowId) {
        var matter = desk.find(windowId);
        if (matter.partner().isEmpty()) throw new Refused(Refusal.UNKNOWN_WINDOW);
        return matter;
    }

    private Payment payment(String windowId, String paymentId) {
        return Optional.ofNullable(known(windowId).settled().payments().get(paymentId))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PAYMENT));
    }

    /// The file for the bank: ISO 20022 `pain.001.001.09`. The same payment makes the same file.
    /// @throws Refused UNKNOWN_WINDOW, UNKNOWN_PAYMENT
    public String file(String windowId, String paymentId) {
        var payment = payment(windowId, paymentId);
        var file = TransferFile.of(
                new Order(
                        paymentId,
                        payment.executeOn(),
                        payment.orderedAt(),
                        List.of(new Instruction(
                                paymentId, payment.amount(), payment.account(), Optional.empty(), windowId))),
                settings.debtor());
        check.require(file);
        return file;
    }

    /// Asks the bank to get a payment back: the file is ISO 20022 `camt.056.001.08`. The same again is the same file.
    ///
    /// @param reason ISO 20022 external cancellation reason code
    /// @throws Refused UNKNOWN_WINDOW, UNKNOWN_PAYMENT, ALREADY_REJECTED, RECALLED_OTHERWISE
    public String recall(String windowId, String paymentId, String reason, Principal officer) {
        return windows.attempts(() -> {
            var matter = known(windowId);
            var payment = payment(windowId, paymentId);
            if (payment.rejected().isPresent()) throw new Refused(Refusal.ALREADY_REJECTED);
            var recallId = NettingNames.recall(paymentId);
            if (payment.recall().isEmpty()) {
                var asked = new RecallAsked(windowId, paymentId, recallId, reason, clock.instant(), officer.name());
                desk.append(matter, List.of(asked), officer);
            } else if (!payment.recall().get().reason().equals(reason)) throw new Refused(Refusal.RECALLED_OTHERWISE);
            var asked = payment(windowId, paymentId).recall().orElseThrow();
            return RecallFile.of(
                    recallId,
                    paymentId,
                    payment.amount(),
                    payment.settledOn().orElse(payment.executeOn()),
                    reason,
                    asked.askedAt(),
                    settings.debtor());
        });
    }
}
