package portability.claims.netting.settled;

import java.time.LocalDate;
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
import portability.claims.payment.Amount;

/// What was paid on a window, or on an advance, seen from here.
///
/// @param advance  empty: it is a window's
/// @param payments of this institution, by their ids
/// @param notices  of the partner's payments, by their ids
/// @param returnNotices what of those was rejected or came back, as the partner tells, by the document
/// @param receipts  what came, by the bank's entry
/// @param takenBack what the bank took back of that, by its entry
/// @param events    how many facts its stream has
public record Settled(
        Optional<Advance> advance,
        Map<String, Payment> payments,
        Map<String, PaymentNoticed> notices,
        Map<String, ReturnNoticed> returnNotices,
        Map<String, MoneyReceived> receipts,
        Map<String, MoneyTakenBack> takenBack,
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
            }
        return new Settled(
                advance,
                Map.copyOf(payments),
                Map.copyOf(notices),
                Map.copyOf(returnNotices),
                Map.copyOf(receipts),
                Map.copyOf(takenBack),
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
