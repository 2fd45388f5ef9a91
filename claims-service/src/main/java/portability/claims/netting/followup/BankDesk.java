package portability.claims.netting.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.bank.AccountFile;
import portability.claims.netting.bank.BankEntry;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.PaymentList;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.payment.iso20022.StatusFile;
import portability.claims.payment.iso20022.StatusFile.Word;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;

/// Takes what the bank says: status of payments, statements, notifications. Each movement is matched by its references
/// and booked once; what matches nothing is told as such and holds up no other. The same file again changes nothing,
/// and matches what could not be matched before the partner's notice came.
@Component
public class BankDesk {
    /// A window's name in what the payer wrote.
    private static final Pattern WINDOW = Pattern.compile("[A-Z]{2}:[A-Z0-9_-]{1,32}/[0-9a-f]{20}");

    private final SettledDesk desk;
    private final NettingDesk windows;
    private final PaymentList payments;
    private final ReadModels readModels;
    private final SettlingParty party;

    BankDesk(SettledDesk desk, NettingDesk windows, PaymentList payments, ReadModels readModels, SettlingParty party) {
        this.desk = desk;
        this.windows = windows;
        this.payments = payments;
        this.readModels = readModels;
        this.party = party;
    }

    /// What became of something the bank said.
    public enum Taken {
        SETTLED,
        REJECTED,
        UNDER_WAY,
        RETURNED,
        RECEIVED,
        /// Of what had come.
        TAKEN_BACK,
        /// It is none of what is settled between institutions.
        NOT_MATCHED,
        NOT_TAKEN
    }

    /// @param reference the bank's, or of a status the payment's
    /// @param windowId  empty where it matches none
    /// @param why       the refusal, where it was not taken
    public record Answer(String reference, Taken taken, String windowId, Optional<Refusal> why) {}

    /// @throws portability.ledger.edge.MalformedInput INVALID_BANK_FILE, INVALID_STATUS_FILE
    public List<Answer> take(String xml, Principal by) {
        readModels.awaitCurrent(PaymentList.PROCESSOR);
        if (!AccountFile.isOne(xml)) return List.of(status(StatusFile.read(xml), by));
        var answers = new ArrayList<Answer>();
        for (var entry : AccountFile.read(xml)) answers.add(entry(entry, by));
        return List.copyOf(answers);
    }

    /// A file for the bank has one payment, so what is said of that is said of it.
    private Answer status(StatusFile file, Principal by) {
        var paymentId = file.messageId();
        var word = file.single().stream()
                .filter(said -> said.instructionId().equals(paymentId))
                .map(StatusFile.Said::word)
                .findFirst()
                .or(file::whole);
        var windowId = payments.windowOf(paymentId);
        if (windowId.isEmpty() || word.isEmpty()) return new Answer(paymentId, Taken.NOT_MATCHED, "", Optional.empty());
        return attempt(paymentId, windowId.get(), () -> status(windowId.get(), paymentId, word.get(), by));
    }

    private Taken status(String windowId, String paymentId, Word word, Principal by) {
        var matter = desk.find(windowId);
        var payment = own(matter, paymentId);
        return switch (word.status()) {
            case Payment.SETTLED_THERE, Payment.CREDITED_THERE ->
                settle(matter, payment, word.status(), party.today(), by);
            case "RJCT", "CANC" -> {
                // What the account was debited with comes back by a booking, not by a word.
                if (payment.isBooked()) throw new Refused(Refusal.ALREADY_SETTLED);
                if (payment.rejected().isEmpty())
                    append(matter, new PaymentRejected(windowId, paymentId, word.reason()), by);
                yield Taken.REJECTED;
            }
            default -> Taken.UNDER_WAY;
        };
    }

    private Taken settle(Matter matter, Payment payment, String told, LocalDate on, Principal by) {
        if (payment.rejected().isPresent()) throw new Refused(Refusal.ALREADY_REJECTED);
        if (payment.settledOn().isEmpty())
            append(matter, new PaymentSettled(matter.windowId(), payment.paymentId(), on, told), by);
        return Taken.SETTLED;
    }

    private Answer entry(BankEntry entry, Principal by) {
        var windowId = payments.windowOf(entry.endToEndId()).or(() -> named(entry));
        if (windowId.isEmpty() || desk.find(windowId.get()).partner().isEmpty())
            return new Answer(entry.entryId(), Taken.NOT_MATCHED, "", Optional.empty());
        return attempt(entry.entryId(), windowId.get(), () -> entry(windowId.get(), entry, by));
    }

    private static Optional<String> named(BankEntry entry) {
        var found = WINDOW.matcher(entry.remittance());
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private Taken entry(String windowId, BankEntry entry, Principal by) {
        var matter = desk.find(windowId);
        var own = Optional.ofNullable(matter.settled().payments().get(entry.endToEndId()));
        if (own.isPresent()
                && entry.isCredit()
                && (entry.isReversal() || !entry.returned().isEmpty())) return back(matter, own.get(), entry, by);
        if (own.isPresent() && !entry.isCredit()) {
            if (!own.get().amount().equals(entry.amount())) throw new Refused(Refusal.OTHER_AMOUNT);
            return settle(matter, own.get(), entry.entryId(), entry.bookedOn(), by);
        }
        if (own.isPresent()) return Taken.NOT_MATCHED;
        if (!entry.isCredit()) return taken(matter, entry, by);
        if (!matter.settled().receipts().containsKey(entry.entryId()))
            append(
                    matter,
                    new MoneyReceived(windowId, entry.entryId(), entry.endToEndId(), entry.amount(), entry.bookedOn()),
                    by);
        return Taken.RECEIVED;
    }

    private Taken back(Matter matter, Payment payment, BankEntry entry, Principal by) {
        if (payment.returned().containsKey(entry.entryId())) return Taken.RETURNED;
        if (payment.rejected().isPresent()) throw new Refused(Refusal.ALREADY_REJECTED);
        if (!entry.amount().money().isSameCurrency(payment.amount().money())
                || entry.amount().money().isGreaterThan(payment.counts())) throw new Refused(Refusal.OTHER_AMOUNT);
        var events = new ArrayList<SettlementEvent>();
        // It cannot come back without having left.
        if (payment.settledOn().isEmpty())
            events.add(new PaymentSettled(matter.windowId(), payment.paymentId(), entry.bookedOn(), entry.entryId()));
        events.add(new PaymentReturned(
                matter.windowId(),
                payment.paymentId(),
                entry.entryId(),
                entry.amount(),
                entry.bookedOn(),
                entry.returned()));
        desk.append(matter, events, by);
        return Taken.RETURNED;
    }

    /// A debit that is none of our payments: the bank takes back what had come, or nobody here knows of it.
    private Taken taken(Matter matter, BankEntry entry, Principal by) {
        var settled = matter.settled();
        if (settled.takenBack().containsKey(entry.entryId())) return Taken.TAKEN_BACK;
        boolean isBack = entry.isReversal() || !entry.returned().isEmpty();
        var amount = entry.amount().money();
        if (!isBack
                || !settled.received(entry.endToEndId(), amount.getCurrencyUnit())
                        .isPositive()) return Taken.NOT_MATCHED;
        if (amount.isGreaterThan(settled.received(entry.endToEndId(), amount.getCurrencyUnit())))
            throw new Refused(Refusal.OTHER_AMOUNT);
        append(
                matter,
                new MoneyTakenBack(
                        matter.windowId(),
                        entry.entryId(),
                        entry.endToEndId(),
                        entry.amount(),
                        entry.bookedOn(),
                        entry.returned()),
                by);
        return Taken.TAKEN_BACK;
    }

    private static Payment own(Matter matter, String paymentId) {
        return Optional.ofNullable(matter.settled().payments().get(paymentId))
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PAYMENT));
    }

    private void append(Matter matter, SettlementEvent event, Principal by) {
        desk.append(matter, List.of(event), by);
    }

    private Answer attempt(String reference, String windowId, Supplier<Taken> take) {
        try {
            return new Answer(reference, windows.attempts(take), windowId, Optional.empty());
        } catch (Refused refused) {
            return new Answer(reference, Taken.NOT_TAKEN, windowId, Optional.of(refused.refusal()));
        }
    }
}
