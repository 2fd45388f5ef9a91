package portability.claims.netting.settled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.netting.settled.SettlementEvent.AdvanceHeard;
import portability.claims.netting.settled.SettlementEvent.AdvanceOpened;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.RecallAsked;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.claims.netting.settled.SettlementEvent.TransferDue;
import portability.claims.netting.settled.SettlementEvent.WindowFreed;
import portability.claims.netting.settled.SettlementEvent.WindowReserved;
import portability.claims.payment.Amount;

/// What was paid on a window, on an advance, or on a transfer of a round, seen from here.
///
/// @param advance  empty: it is none
/// @param payments of this institution, by their ids
/// @param notices  of the partner's payments, by their ids
/// @param returnNotices what of those was rejected or came back, as the partner tells, by the document
/// @param receipts  what came, by the bank's entry
/// @param takenBack what the bank took back of that, by its entry
/// @param reserved  for which round it is reserved now
/// @param rounds    in which rounds it was settled
/// @param lastRound the last one it was reserved for, or that left it
/// @param transfer  empty: it is none of a round's
/// @param events    how many facts its stream has
public record Settled(
        Optional<Advance> advance,
        Map<String, Payment> payments,
        Map<String, PaymentNoticed> notices,
        Map<String, ReturnNoticed> returnNotices,
        Map<String, MoneyReceived> receipts,
        Map<String, MoneyTakenBack> takenBack,
        Optional<WindowReserved> reserved,
        List<SettledInRound> rounds,
        Optional<String> lastRound,
        Optional<TransferDue> transfer,
        long events) {
    /// @param isOurs does this institution pay it?
    public record Advance(String partner, boolean isOurs, Optional<AdvanceOpened> opened) {}

    public static Settled of(List<Object> facts) {
        Optional<Advance> advance = Optional.empty();
        var payments = new LinkedHashMap<String, Payment>();
        var notices = new LinkedHashMap<String, PaymentNoticed>();
        var returnNotices = new LinkedHashMap<String, ReturnNoticed>();
        var receipts = new LinkedHashMap<String, MoneyReceived>();
        var takenBack = new LinkedHashMap<String, MoneyTakenBack>();
        Optional<WindowReserved> reserved = Optional.empty();
        var rounds = new ArrayList<SettledInRound>();
        Optional<String> lastRound = Optional.empty();
        Optional<TransferDue> transfer = Optional.empty();
        for (var fact : facts)
            switch ((SettlementEvent) fact) {
                case AdvanceOpened opened ->
                    advance = Optional.of(new Advance(opened.partner(), true, Optional.of(opened)));
                case AdvanceHeard heard -> advance = Optional.of(new Advance(heard.partner(), false, Optional.empty()));
                case PaymentOrdered ordered -> payments.put(ordered.paymentId(), Payment.of(ordered));
                case PaymentSettled(var _, var id, var on, var told) ->
                    payments.computeIfPresent(id, (_, known) -> known.settled(on, told));
                case PaymentRejected(var _, var id, var reason) ->
                    payments.computeIfPresent(id, (_, known) -> known.refused(reason));
                case RecallAsked asked ->
                    payments.computeIfPresent(asked.paymentId(), (_, known) -> known.recalled(asked));
                case PaymentReturned back ->
                    payments.computeIfPresent(
                            back.paymentId(), (_, known) -> known.back(back.entryId(), back.amount()));
                case PaymentNoticed noticed -> notices.put(noticed.paymentId(), noticed);
                case ReturnNoticed noticed -> returnNotices.put(noticed.documentId(), noticed);
                case MoneyReceived received -> receipts.put(received.entryId(), received);
                case MoneyTakenBack back -> takenBack.put(back.entryId(), back);
                case WindowReserved asked -> {
                    reserved = Optional.of(asked);
                    lastRound = Optional.of(asked.roundId());
                }
                case WindowFreed _ -> reserved = Optional.empty();
                case SettledInRound settled -> {
                    rounds.add(settled);
                    reserved = Optional.empty();
                }
                case TransferDue due -> {
                    transfer = Optional.of(due);
                    lastRound = Optional.of(due.roundId());
                }
            }
        return new Settled(
                advance,
                Map.copyOf(payments),
                Map.copyOf(notices),
                Map.copyOf(returnNotices),
                Map.copyOf(receipts),
                Map.copyOf(takenBack),
                reserved,
                List.copyOf(rounds),
                lastRound,
                transfer,
                facts.size());
    }

    /// What of this institution's payments counts, ordered ones too.
    ///
    /// @param isReturn what goes back; otherwise what is owed, or advanced
    public Money paid(CurrencyUnit currency, boolean isReturn) {
        return payments.values().stream()
                .filter(payment -> (payment.purpose() == Purpose.RETURN) == isReturn)
                .map(Payment::counts)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /// The same, as far as the bank has paid.
    public Money left(CurrencyUnit currency, boolean isReturn) {
        return payments.values().stream()
                .filter(payment -> payment.settledOn().isPresent())
                .filter(payment -> (payment.purpose() == Purpose.RETURN) == isReturn)
                .map(Payment::counts)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /// What has come, and was not taken back: neither by the own bank, nor as the partner tells.
    public Money received(CurrencyUnit currency) {
        var came = sum(receipts.values().stream().map(MoneyReceived::amount), currency);
        return came.minus(sum(takenBack.values().stream().map(MoneyTakenBack::amount), currency))
                .minus(onlyToldBack(currency));
    }

    /// What has come of the partner's payments and is gone as the partner tells, of which the own bank has not said so
    /// yet. Where both say it, it is gone once.
    private Money onlyToldBack(CurrencyUnit currency) {
        return notices.keySet().stream()
                .map(id -> {
                    var told = toldBack(id, currency);
                    var bank = sum(
                            takenBack.values().stream()
                                    .filter(back -> back.paymentId().equals(id))
                                    .map(MoneyTakenBack::amount),
                            currency);
                    var beyond = told.isGreaterThan(bank) ? told.minus(bank) : Money.zero(currency);
                    var here = received(id, currency);
                    return beyond.isGreaterThan(here) ? here : beyond;
                })
                .reduce(Money.zero(currency), Money::plus);
    }

    /// What of a payment came back, as the partner tells.
    public Money toldBack(String paymentId, CurrencyUnit currency) {
        return sum(
                returnNotices.values().stream()
                        .filter(noticed -> noticed.paymentId().equals(paymentId))
                        .map(ReturnNoticed::amount),
                currency);
    }

    /// What has come of the payment with an id and was not taken back, as the own bank says.
    public Money received(String paymentId, CurrencyUnit currency) {
        var came = receipts.values().stream()
                .filter(receipt -> receipt.paymentId().equals(paymentId))
                .map(MoneyReceived::amount);
        var back = takenBack.values().stream()
                .filter(each -> each.paymentId().equals(paymentId))
                .map(MoneyTakenBack::amount);
        return sum(came, currency).minus(sum(back, currency));
    }

    /// What of a window was settled in rounds.
    public Money inRounds(CurrencyUnit currency) {
        return sum(rounds.stream().map(SettledInRound::amount), currency);
    }

    /// Is it reserved for a round in a currency?
    public boolean isReserved(CurrencyUnit currency) {
        return reserved.filter(known -> known.currency().equals(currency.getCode()))
                .isPresent();
    }

    /// Was nothing paid in a currency, either way, as far as it is known here, nor ordered?
    public boolean isUntouched(CurrencyUnit currency) {
        return paid(currency, false).isZero()
                && paid(currency, true).isZero()
                && received(currency).isZero()
                && inRounds(currency).isZero()
                && notices.values().stream()
                        .noneMatch(notice ->
                                notice.amount().money().getCurrencyUnit().equals(currency));
    }

    private static Money sum(Stream<Amount> amounts, CurrencyUnit currency) {
        return amounts.map(Amount::money)
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /// How much has gone from the debtor to the creditor, as far as it is known here that it arrived or left.
    ///
    /// @param isOurs is this institution the debtor?
    public Money transferred(CurrencyUnit currency, boolean isOurs) {
        return isOurs
                ? left(currency, false).minus(received(currency))
                : received(currency).minus(left(currency, true));
    }

    /// The last day on which the debtor's bank paid, as both sides know it; empty where it has paid nothing.
    public Optional<LocalDate> lastPaid(CurrencyUnit currency, boolean isOurs) {
        var days = isOurs
                ? payments.values().stream()
                        .filter(payment -> payment.purpose() != Purpose.RETURN)
                        .filter(payment ->
                                payment.amount().money().getCurrencyUnit().equals(currency))
                        .flatMap(payment -> payment.settledOn().stream())
                : notices.values().stream()
                        .filter(notice -> notice.purpose() != Purpose.RETURN)
                        .filter(notice ->
                                notice.amount().money().getCurrencyUnit().equals(currency))
                        .map(PaymentNoticed::paidOn);
        return days.max(LocalDate::compareTo);
    }
}
