package portability.claims.netting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.netting.Conversion;
import portability.claims.netting.Entry;
import portability.claims.netting.Net;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;

/// What a report says, before it has a form. What must be known before a figure is believed comes first.
///
/// @param facts of the window as a whole: a name and a value each
public record Report(String title, List<String> warnings, List<List<String>> facts, List<Table> tables) {
    /// @param rows each with as many cells as there are columns
    public record Table(String heading, List<String> columns, List<List<String>> rows) {
        public Table {
            rows = List.copyOf(rows);
            for (var row : rows)
                if (row.size() != columns.size()) throw new IllegalArgumentException("a row of another table");
        }
    }

    /// What stands in a report.
    ///
    /// @param window   proposed at least
    public record Told(
            String here,
            Window window,
            List<String> warnings,
            List<Payment> payments,
            List<PaymentNoticed> notices,
            List<ReturnNoticed> returns,
            List<MoneyReceived> receipts,
            List<SettledInRound> rounds) {}

    public static Report of(Told told) {
        var window = told.window();
        var said = window.proposal().orElseThrow();
        return new Report(
                "Settlement window " + window.windowId(),
                told.warnings(),
                facts(told, said),
                List.of(
                        nets(said.nets()),
                        items(window.listed()),
                        roundings(said.roundings()),
                        payments(told.payments()),
                        notices(told.notices()),
                        returns(told.returns()),
                        receipts(told.receipts()),
                        rounds(told.rounds())));
    }

    private static List<List<String>> facts(Told told, Window.Proposal said) {
        var window = told.window();
        var facts = new ArrayList<List<String>>();
        facts.add(List.of("Between", told.here() + " and " + window.partner()));
        facts.add(List.of("Proposed by", window.isOwn() ? told.here() : window.partner()));
        facts.add(List.of("State", window.state().name()));
        facts.add(List.of("Opened on", window.openedOn().toString()));
        facts.add(List.of("Closed on", said.closedOn().toString()));
        facts.add(List.of("Due by", said.dueBy().toString()));
        if (said.position() > 0)
            facts.add(List.of("Closed at", "entry " + said.position() + " of the claims log of " + told.here()));
        facts.add(List.of("Settled in", window.settleIn().orElse("each currency by itself")));
        facts.add(List.of("Round", Integer.toString(said.round())));
        facts.add(List.of("Items", Integer.toString(said.items())));
        facts.add(List.of("SHA-256 of the list", said.listHash()));
        facts.add(List.of("Proposal, signed", "document " + said.documentId()));
        window.answer()
                .ifPresent(answer -> facts.add(List.of(
                        answer.isAgreement() ? "Agreement, signed" : "Differences, signed",
                        "document " + answer.documentId())));
        return facts;
    }

    private static Table nets(List<Net> nets) {
        return new Table(
                "What is left",
                List.of("Debtor", "Owes", "Other side owes", "Left"),
                nets.stream()
                        .map(net -> List.of(
                                net.debtor(),
                                net.debtorOwes().text(),
                                net.creditorOwes().text(),
                                net.amount().text()))
                        .toList());
    }

    private static Table items(List<Entry> entries) {
        return new Table(
                "Items",
                List.of(
                        "Reference",
                        "Debtor",
                        "Kind",
                        "Due on",
                        "Rests on",
                        "Line",
                        "Amount",
                        "Counts for",
                        "Rate",
                        "Rate of",
                        "Published by",
                        "Date rule",
                        "Event here"),
                entries.stream().map(Report::item).toList());
    }

    private static List<String> item(Entry entry) {
        var item = entry.item();
        var conversion = entry.conversion();
        return List.of(
                item.reference(),
                item.debtor(),
                item.kind().name(),
                item.dueOn().toString(),
                item.source(),
                item.line(),
                item.amount().text(),
                entry.counts().toString(),
                conversion.map(Conversion::rate).orElse(""),
                conversion.map(known -> known.rateDay().toString()).orElse(""),
                conversion.map(Conversion::source).orElse(""),
                rule(conversion),
                item.event());
    }

    private static String rule(Optional<Conversion> conversion) {
        return conversion
                .map(known -> "day first asked for, " + known.ruleDay() + ": " + known.decision()
                        + (known.verified() ? "" : " (not read in its source)"))
                .orElse("");
    }

    private static Table roundings(List<Rounding> roundings) {
        return new Table(
                "Differences of rounding, booked",
                List.of("Owed by", "Amount", "From", "Rate", "Rate of"),
                roundings.stream()
                        .map(rounding -> List.of(
                                rounding.debtor(),
                                rounding.amount().text(),
                                rounding.currency(),
                                rounding.rate(),
                                rounding.rateDay().toString()))
                        .toList());
    }

    private static Table payments(List<Payment> payments) {
        return new Table(
                "Paid from here",
                List.of("Payment", "Why", "Amount", "State", "Paid on", "Came back"),
                payments.stream()
                        .map(payment -> List.of(
                                payment.paymentId(),
                                payment.purpose().name(),
                                payment.amount().text(),
                                payment.state().name(),
                                payment.settledOn().map(Object::toString).orElse(""),
                                payment.cameBack().toString()))
                        .toList());
    }

    private static Table notices(List<PaymentNoticed> notices) {
        return new Table(
                "Paid by the other side, as it says",
                List.of("Payment", "Why", "Amount", "Paid on", "Document"),
                notices.stream()
                        .map(notice -> List.of(
                                notice.paymentId(),
                                notice.purpose().name(),
                                notice.amount().text(),
                                notice.paidOn().toString(),
                                notice.documentId()))
                        .toList());
    }

    private static Table returns(List<ReturnNoticed> returns) {
        return new Table(
                "Came back to the other side, as it says",
                List.of("Payment", "Amount", "On", "Why", "Document"),
                returns.stream()
                        .map(noticed -> List.of(
                                noticed.paymentId(),
                                noticed.amount().text(),
                                noticed.on().toString(),
                                noticed.reason(),
                                noticed.documentId()))
                        .toList());
    }

    private static Table receipts(List<MoneyReceived> receipts) {
        return new Table(
                "Came to the account here",
                List.of("Entry of the bank", "Payment", "Amount", "On"),
                receipts.stream()
                        .map(receipt -> List.of(
                                receipt.entryId(),
                                receipt.paymentId(),
                                receipt.amount().text(),
                                receipt.on().toString()))
                        .toList());
    }

    private static Table rounds(List<SettledInRound> rounds) {
        return new Table(
                "Settled in a round with others",
                List.of("Round", "Amount"),
                rounds.stream()
                        .map(settled ->
                                List.of(settled.roundId(), settled.amount().text()))
                        .toList());
    }
}
