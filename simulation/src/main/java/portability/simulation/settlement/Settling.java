package portability.simulation.settlement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.claims.Refused;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.EntryPosted;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.books.invoices.InvoiceEntries;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.InvoiceDesk.Arrived;
import portability.claims.invoice.InvoiceEvent;
import portability.claims.invoice.InvoiceEvent.BatchReleased;
import portability.claims.invoice.InvoiceEvent.InvoiceAnnounced;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.wire.InvoiceDocument;
import portability.claims.invoice.wire.InvoiceLetter;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.DifferencesReceived;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.wire.NettingDocument;
import portability.claims.netting.wire.NettingLetter;
import portability.proto.exchange.v1.DocumentKind;
import portability.simulation.institution.Business;
import portability.simulation.institution.Institution;

/// What follows from what was stored: documents go out and have their effect, and everything is booked. The decisions,
/// the entries of invoices, the lists and the documents are those of claims-service; that windows are booked as netted
/// and paid is said here once more, in few words.
final class Settling implements Business {
    private static final Set<DocumentKind> NETTING =
            Set.of(DocumentKind.DOCUMENT_KIND_NETTING_PROPOSAL, DocumentKind.DOCUMENT_KIND_NETTING_ANSWER);
    private static final int MONTHS_TO_PAY = 18;

    private final Institution here;
    private Ledger ledger;

    Settling(Institution here) {
        this.here = here;
        this.ledger = new Ledger(here.name());
    }

    Ledger ledger() {
        return ledger;
    }

    /// Has everything that was stored had its effect?
    boolean isCurrent() {
        return here.store().effects() == here.store().events().size();
    }

    LocalDate today() {
        return LocalDate.ofInstant(here.world().agenda().instant(), ZoneOffset.UTC);
    }

    @Override
    public void evolve(Object event) {
        ledger.evolve(event);
    }

    @Override
    public void forget() {
        ledger = new Ledger(here.name());
    }

    @Override
    public boolean takes(DocumentKind kind) {
        return InvoiceDocument.KINDS.contains(kind) || NETTING.contains(kind);
    }

    @Override
    public Optional<Runnable> effectOf(Object event) {
        return Optional.ofNullable(
                switch (event) {
                    case DocumentReceived e -> (Runnable) () -> received(e);
                    case BatchReleased e -> () -> released(e);
                    case InvoiceIntroduced e ->
                        () -> {
                            var invoice = ledger.invoice(e.invoiceId());
                            here.command(invoice.partner(), InvoiceLetter.receipt(invoice, e));
                        };
                    case LinesIntroduced e ->
                        () -> book(entries(e, LinesIntroduced.class.getSimpleName())
                                .introduced(e.lines()));
                    case LinesDecided e ->
                        () -> {
                            book(moved(e.invoiceId(), e.batch(), e.documentId(), e.on(), e.moves()));
                            if (e.side() == Side.DEBTOR) here.command(e.partner(), InvoiceLetter.decision(e));
                        };
                    case LinesAnswered e ->
                        () -> {
                            book(moved(e.invoiceId(), e.batch(), e.documentId(), e.on(), e.moves()));
                            if (e.side() == Side.CREDITOR) here.command(e.partner(), InvoiceLetter.answer(e));
                        };
                    case WindowProposed e ->
                        () -> send(
                                e.windowId(),
                                NettingLetter.of(
                                        e,
                                        window(e.windowId()),
                                        window(e.windowId()).listed()));
                    case WindowAgreed e ->
                        () -> {
                            send(e.windowId(), NettingLetter.of(e));
                            netted(e.windowId());
                        };
                    case DifferencesNamed e -> () -> send(e.windowId(), NettingLetter.of(e));
                    case AgreementReceived e -> () -> netted(e.windowId());
                    case PaymentSettled e -> () -> paid(e.windowId());
                    case MoneyReceived e -> () -> paid(e.windowId());
                    default -> null;
                });
    }

    private void released(BatchReleased event) {
        var id = event.invoiceId();
        var invoice = ledger.invoice(id);
        var batch = ledger.batch(id, event.batch());
        if (invoice.side() == Side.CREDITOR)
            here.command(invoice.partner(), InvoiceLetter.lines(id, invoice, event.batch(), batch));
        if (batch.isIntroduced()) return;
        var amounts = batch.added().orElseThrow().care().stream()
                .map(line -> new portability.claims.invoice.LineAmount(line.number(), line.minor()))
                .toList();
        here.keep(List.of(new LinesIntroduced(
                id,
                event.batch(),
                invoice.side(),
                invoice.partner(),
                invoice.terms().currency(),
                amounts)));
    }

    private void received(DocumentReceived event) {
        var document = StoredDocument.of(event.document());
        if (NETTING.contains(document.header().getKind())) {
            switch (NettingDocument.read(document)) {
                case NettingDocument.Proposes said -> proposed(event, said);
                case NettingDocument.Answers said -> answered(event, said);
                // Nobody takes a proposal back here.
                case NettingDocument.TakesBack _, NettingDocument.Pays _ -> {}
            }
            return;
        }
        var id = event.caseId();
        var invoice = ledger.invoice(id);
        var unit = invoice.opened().isPresent() ? invoice.terms().unit() : CurrencyUnit.EUR;
        switch (InvoiceDocument.read(document, unit)) {
            case InvoiceDocument.BringsLines(var arrived) -> take(arrived, event.partner());
            case InvoiceDocument.Receipts(var introduction) ->
                keep(invoice.acknowledge(id, event.documentId(), introduction));
            case InvoiceDocument.TellsPayment _ -> {}
            // Nobody asks for it here.
            case InvoiceDocument.AsksWithdrawal _, InvoiceDocument.DeclinesPayment _ -> {}
            case InvoiceDocument.ClaimsInterest _, InvoiceDocument.AnswersInterest _ -> {}
            case InvoiceDocument.Refers _, InvoiceDocument.TellsOpinion _ -> {}
            case InvoiceDocument.Says(int batch, var all, var _) -> {
                if (!ledger.batch(id, batch).hasHeard(event.documentId()))
                    say(id, batch, all, Optional.of(event.documentId()));
            }
        }
    }

    private void take(Arrived arrived, String by) {
        var id = arrived.invoiceId();
        var invoice = ledger.invoice(id);
        var events = new ArrayList<Object>();
        var after = invoice;
        var facts = new ArrayList<InvoiceEvent>(invoice.open(id, Side.DEBTOR, arrived.terms(), by));
        var totals = arrived.totals();
        if (invoice.totals().isEmpty())
            facts.add(new InvoiceAnnounced(id, totals.batches(), totals.lines(), totals.minor()));
        boolean isNew = !invoice.batches().containsKey(arrived.batch());
        if (isNew) facts.add(Invoice.added(id, arrived.batch(), arrived.care()));
        for (var fact : facts) after = after.evolve(fact);
        events.addAll(facts);
        if (isNew) events.add(new LinesAdded(id, arrived.batch(), arrived.care(), arrived.diagnoses()));
        events.addAll(after.introduce(id, new Introduction(today(), Optional.empty(), false)));
        keep(events);
    }

    /// A bill is opened, filled and sent at once.
    void bill(String invoiceId, Terms terms, List<List<CareLine>> batches) {
        if (ledger.invoice(invoiceId).opened().isPresent()) return;
        var invoice = Invoice.none();
        var events = new ArrayList<Object>();
        for (var fact : invoice.open(invoiceId, Side.CREDITOR, terms, "officer-1")) {
            invoice = invoice.evolve(fact);
            events.add(fact);
        }
        for (var care : batches) {
            var added = Invoice.added(invoiceId, invoice.batches().size() + 1, care);
            invoice = invoice.evolve(added);
            events.add(added);
            events.add(new LinesAdded(invoiceId, added.batch(), care, List.of()));
        }
        events.addAll(invoice.send(invoiceId, invoice.lines(), invoice.minor(), "officer-1", today()));
        keep(events);
    }

    /// One side speaks; what the other side said comes with its document.
    void say(String invoiceId, int number, List<? extends Saying> all, Optional<String> heardIn) {
        var invoice = ledger.invoice(invoiceId);
        var batch = ledger.batch(invoiceId, number);
        List<LineMove> moves;
        try {
            moves = batch.decide(all);
        } catch (Refused _) {
            // Too late, or too early: as an officer is told, or a document that changes nothing.
            return;
        }
        if (moves.isEmpty()) return;
        var speaker = heardIn.isEmpty() ? invoice.side() : invoice.side().other();
        var documentId = heardIn.orElseGet(
                () -> InvoiceNames.saying(invoiceId, number, batch.events(), moves, here.name(), invoice.partner()));
        var currency = invoice.terms().currency();
        var words = all.stream()
                .filter(said -> !said.words().isBlank())
                .map(said -> new LineWords(said.line(), said.words()))
                .toList();
        keep(List.of(
                switch (speaker) {
                    case DEBTOR ->
                        new LinesDecided(
                                invoiceId,
                                number,
                                invoice.side(),
                                invoice.partner(),
                                currency,
                                documentId,
                                "officer-1",
                                today(),
                                moves,
                                words);
                    case CREDITOR ->
                        new LinesAnswered(
                                invoiceId,
                                number,
                                invoice.side(),
                                invoice.partner(),
                                currency,
                                documentId,
                                "officer-1",
                                today(),
                                moves,
                                words);
                }));
    }

    private void proposed(DocumentReceived event, NettingDocument.Proposes said) {
        var terms = said.listing().terms();
        int round = ledger.window(terms.windowId())
                .flatMap(Window::proposal)
                .map(Window.Proposal::round)
                .orElse(0);
        if (round >= terms.round()) return;
        keep(List.of(
                new ItemsListed(terms.windowId(), terms.round(), said.listing().entries()),
                new ProposalReceived(
                        terms.windowId(),
                        event.partner(),
                        terms.round(),
                        terms.openedOn(),
                        terms.closedOn(),
                        terms.dueBy(),
                        terms.settleIn(),
                        said.listing().entries().size(),
                        said.listing().roundings(),
                        said.listing().nets(),
                        said.listing().hash(),
                        said.account(),
                        event.documentId())));
    }

    private void answered(DocumentReceived event, NettingDocument.Answers said) {
        var window = window(event.caseId());
        if (window.answer().isPresent() || !window.isAbout(said.round(), said.listHash())) return;
        WindowEvent answer = said.differences().isEmpty()
                ? new AgreementReceived(
                        event.caseId(), said.round(), said.listHash(), said.account(), event.documentId())
                : new DifferencesReceived(
                        event.caseId(), said.round(), said.listHash(), said.differences(), event.documentId());
        keep(List.of(answer));
    }

    private InvoiceEntries entries(LinesIntroduced event, String name) {
        return entries(event.invoiceId(), event.batch(), name, today(), Optional.empty());
    }

    private List<Entry> moved(String invoiceId, int batch, String documentId, LocalDate on, List<LineMove> moves) {
        var due = ledger.invoice(invoiceId).introduced().map(known -> known.on().plusMonths(MONTHS_TO_PAY));
        return entries(invoiceId, batch, documentId, on, due).moved(moves);
    }

    private InvoiceEntries entries(
            String invoiceId, int batch, String name, LocalDate day, Optional<LocalDate> dueDay) {
        var invoice = ledger.invoice(invoiceId);
        var side = invoice.side() == Side.CREDITOR ? Account.Side.OWED_TO_US : Account.Side.OWED_BY_US;
        var claimed =
                new Account(invoice.partner(), invoice.terms().currency(), Kind.ACTUAL_COSTS, side, State.CLAIMED);
        var source = new Source("invoice", InvoiceNames.lines(invoiceId, batch) + "/" + name, 0);
        return new InvoiceEntries(source, day, invoiceId, claimed, dueDay);
    }

    private void netted(String windowId) {
        book(moved(window(windowId), State.DUE, State.NETTED));
        paid(windowId);
    }

    private void paid(String windowId) {
        if (ledger.matter(windowId).isSettled()) book(moved(window(windowId), State.NETTED, State.PAID));
    }

    private List<Entry> moved(Window window, State from, State to) {
        var legs = new ArrayList<Leg>();
        for (var listed : window.listed()) {
            var item = listed.item();
            var money = item.amount().money();
            var side = item.debtor().equals(here.name()) ? Account.Side.OWED_BY_US : Account.Side.OWED_TO_US;
            var account =
                    new Account(window.partner(), money.getCurrencyUnit().getCode(), Kind.ACTUAL_COSTS, side, from);
            var line = new Line(item.source(), item.line());
            legs.add(Leg.less(account, money, line));
            legs.add(Leg.more(account.in(to), money, line));
        }
        var source = new Source("netting", "netting/" + window.windowId(), 0);
        var reason = to == State.PAID ? Reason.PAID : Reason.NETTED;
        return List.of(new Entry("netting/" + window.windowId() + "#" + to + "/0", reason, source, today(), legs));
    }

    /// Each entry is booked once, by its name.
    private void book(List<Entry> entries) {
        keep(entries.stream()
                .filter(entry -> !ledger.isBooked(entry.id()))
                .map(EntryPosted::new)
                .toList());
    }

    private void send(String windowId, FreezeDocument document) {
        here.command(window(windowId).partner(), document);
    }

    private Window window(String windowId) {
        return ledger.window(windowId).orElseThrow();
    }

    void keep(List<?> events) {
        if (!events.isEmpty()) here.keep(events);
    }
}
