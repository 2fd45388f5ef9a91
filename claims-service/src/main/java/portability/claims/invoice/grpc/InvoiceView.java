package portability.claims.invoice.grpc;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import portability.claims.invoice.Batch;
import portability.claims.invoice.BoardStage;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.InvoiceList;
import portability.claims.invoice.LineState;
import portability.claims.invoice.LineState.Status;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.followup.InvoiceDue;
import portability.claims.invoice.wire.InvoiceWords;
import portability.proto.claims.v1.Invoice;
import portability.proto.claims.v1.InvoiceDueLine;
import portability.proto.claims.v1.InvoiceDueWhat;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceSide;
import portability.proto.claims.v1.LineFinding;
import portability.proto.claims.v1.LineStatus;

/// Invoices as officers see them.
final class InvoiceView {
    private InvoiceView() {}

    static Invoice of(InvoiceList.Line line) {
        var terms = line.terms();
        var unit = terms.unit();
        return Invoice.newBuilder()
                .setInvoiceId(line.invoiceId())
                .setSide(side(line.side()))
                .setCreditor(terms.creditor())
                .setDebtor(terms.debtor())
                .setReference(terms.reference())
                .setMethod(InvoiceWords.method(terms.method()))
                .setHalfYear(terms.period().toString())
                .setCurrency(terms.currency())
                .setLines(line.lines())
                .setClaimed(InvoiceWords.money(line.claimed(), unit))
                .setAccepted(InvoiceWords.money(line.accepted(), unit))
                .setContested(InvoiceWords.money(line.contested(), unit))
                .setWithdrawn(InvoiceWords.money(line.withdrawn(), unit))
                .setUndecided(InvoiceWords.money(line.undecided(), unit))
                .setStatus(line.status().name())
                .setIntroducedOn(line.introducedOn().map(LocalDate::toString).orElse(""))
                .setLate(line.late())
                .setDownPaid(InvoiceWords.money(line.downPaid(), unit))
                .setPaid(InvoiceWords.money(line.paid(), unit))
                .setReferredSince(line.referred().map(LocalDate::toString).orElse(""))
                .build();
    }

    static InvoiceDueLine of(InvoiceDue.Line line) {
        var what = switch (line.what()) {
            case DOWN_PAYMENT -> InvoiceDueWhat.INVOICE_DUE_WHAT_DOWN_PAYMENT;
            case DECISION -> InvoiceDueWhat.INVOICE_DUE_WHAT_DECISION;
            case ANSWER -> InvoiceDueWhat.INVOICE_DUE_WHAT_ANSWER;
            case DISPUTE -> InvoiceDueWhat.INVOICE_DUE_WHAT_DISPUTE;
            case OPINION -> InvoiceDueWhat.INVOICE_DUE_WHAT_OPINION;
        };
        return InvoiceDueLine.newBuilder()
                .setInvoice(of(line.invoice()))
                .setWhat(what)
                .setBy(line.by().map(InvoiceView::side).orElse(InvoiceSide.INVOICE_SIDE_UNSPECIFIED))
                .setLastDay(line.lastDay().toString())
                .build();
    }

    private static InvoiceSide side(Side side) {
        return switch (side) {
            case CREDITOR -> InvoiceSide.INVOICE_SIDE_CREDITOR;
            case DEBTOR -> InvoiceSide.INVOICE_SIDE_DEBTOR;
        };
    }

    static LineStatus status(Status status) {
        return switch (status) {
            case INTRODUCED -> LineStatus.LINE_STATUS_INTRODUCED;
            case ASKED -> LineStatus.LINE_STATUS_ASKED;
            case CONTESTED -> LineStatus.LINE_STATUS_CONTESTED;
            case ANSWERED -> LineStatus.LINE_STATUS_ANSWERED;
            case ACCEPTED -> LineStatus.LINE_STATUS_ACCEPTED;
            case REDUCED -> LineStatus.LINE_STATUS_REDUCED;
            case WITHDRAWN -> LineStatus.LINE_STATUS_WITHDRAWN;
            case PAID -> LineStatus.LINE_STATUS_PAID;
        };
    }

    /// Lines of one batch, ready to be shown.
    record Page(Batch batch, BoardStage board, Terms terms, Map<Integer, Diagnosis> diagnoses) {
        static Page of(Batch batch, Terms terms, boolean withDiagnoses) {
            var diagnoses = withDiagnoses
                    ? batch.added().stream()
                            .flatMap(added -> added.diagnoses().stream())
                            .collect(Collectors.toMap(Diagnosis::line, Function.identity(), (one, _) -> one))
                    : Map.<Integer, Diagnosis>of();
            return new Page(batch, batch.board(), terms, diagnoses);
        }

        InvoiceLineView line(CareLine line) {
            var unit = terms.unit();
            var view = InvoiceLineView.newBuilder().setLine(InvoiceWords.line(line, unit));
            var state = batch.states().get(line.number());
            if (state != null) state(view, state, unit);
            if (board.isReferred(line.number())) {
                view.setBoard(BoardView.of(board, terms, line.number()));
                if (state != null && state.turn().isPresent()) view.setStatus(LineStatus.LINE_STATUS_REFERRED);
            }
            var diagnosis = diagnoses.get(line.number());
            if (diagnosis != null) view.setDiagnosis(InvoiceWords.diagnosis(diagnosis));
            batch.checked().stream()
                    .flatMap(checked -> checked.findings().stream())
                    .filter(finding -> finding.line() == line.number())
                    .map(finding -> LineFinding.newBuilder()
                            .setReason(InvoiceWords.reason(finding.reason()))
                            .setAbout(finding.about())
                            .build())
                    .forEach(view::addFindings);
            return view.addAllRemarks(Remarks.of(batch.said(), terms, line.number()))
                    .build();
        }

        private static void state(InvoiceLineView.Builder view, LineState state, CurrencyUnit unit) {
            view.setStatus(status(state.status()))
                    .setAccepted(InvoiceWords.money(state.accepted(), unit))
                    .setContested(InvoiceWords.money(state.contested(), unit))
                    .setWithdrawn(InvoiceWords.money(state.withdrawn(), unit))
                    .setPaid(InvoiceWords.money(state.paid(), unit));
            state.lowering().ifPresent(to -> view.setLoweringTo(InvoiceWords.money(to, unit)));
            state.reason().ifPresent(reason -> view.setReason(InvoiceWords.reason(reason)));
        }
    }
}
