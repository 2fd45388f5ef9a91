package portability.simulation.nodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import portability.claims.cluster.Until;
import portability.claims.exchange.pair.PairHistory;
import portability.claims.exchange.pair.PairHistory.Recorded;
import portability.proto.claims.v1.BookStatementView;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.MakeBookStatementRequest;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.simulation.check.PairCheck;
import portability.simulation.check.PairCheck.Side;
import portability.simulation.check.SettlementCheck;

/// What must hold when every bill is decided and every window settled: added up anew from each log, from the bank's
/// books, and as both institutions of a pair say it themselves.
final class SettlementOutcome {
    private static final List<String> STATES = List.of("CLAIMED", "CONTESTED", "DUE", "NETTED");

    private final List<Member> members;
    private final Bank bank;
    private final List<String> findings = new ArrayList<>();
    private String counts = "";

    SettlementOutcome(List<Member> members, Bank bank) {
        this.members = List.copyOf(members);
        this.bank = bank;
    }

    /// What is not settled yet, at each of them.
    List<String> waiting() {
        var waiting = new ArrayList<String>();
        for (var member : members) {
            for (var other : members) if (other != member) open(member, other, waiting);
            var netting = member.as(NettingServiceGrpc::newBlockingStub, "officer-1");
            for (var window :
                    netting.listWindows(ListWindowsRequest.getDefaultInstance()).getWindowsList()) {
                boolean isSettled = switch (window.getState()) {
                    case "GIVEN_UP" -> true;
                    case "AGREED" ->
                        member.as(NettingServiceGrpc::newBlockingStub, "officer-1")
                                .getSettlement(GetSettlementRequest.newBuilder()
                                        .setWindowId(window.getWindowId())
                                        .build())
                                .getSettled();
                    // What the proposer gave up, the other side goes on seeing as it was.
                    case "DIFFERENT" -> !window.getProposer().equals(member.institution());
                    default -> false;
                };
                if (!isSettled)
                    waiting.add(
                            "%s: %s is %s".formatted(member.institution(), window.getWindowId(), window.getState()));
            }
        }
        return waiting;
    }

    private static void open(Member member, Member other, List<String> waiting) {
        for (var state : STATES) {
            int open = member.as(BooksServiceGrpc::newBlockingStub, "officer-1")
                    .listOpenItems(ListOpenItemsRequest.newBuilder()
                            .setPartner(other.institution())
                            .setState(state)
                            .build())
                    .getItemsCount();
            if (open > 0)
                waiting.add("%s: %d are %s with %s".formatted(member.institution(), open, state, other.institution()));
        }
    }

    List<String> of() {
        for (var member : members)
            for (var other : members)
                if (member.institution().compareTo(other.institution()) < 0) {
                    statementsAgree(member, other);
                }
        for (var member : members) for (var other : members) if (member != other) sameDocuments(member, other);
        var logs = new LinkedHashMap<String, List<?>>();
        for (var member : members) logs.put(member.institution(), log(member));
        var check = SettlementCheck.of(logs, findings::add);
        check.check(true);
        counts = check.counts();
        for (var debtor : members)
            for (var creditor : members)
                if (debtor != creditor) paid(check, debtor.institution(), creditor.institution());
        findings.addAll(bank.findings());
        return List.copyOf(findings);
    }

    String counts() {
        return counts;
    }

    /// What the bank moved from one to the other is what the windows left, to the cent.
    private void paid(SettlementCheck check, String debtor, String creditor) {
        Map<String, ?> owed = check.toPay(debtor, creditor);
        Map<String, ?> moved = bank.moved(debtor, creditor);
        if (!owed.equals(moved))
            findings.add("%s was to pay %s %s, and the bank moved %s".formatted(debtor, creditor, owed, moved));
    }

    private void statementsAgree(Member maker, Member other) {
        var statement = maker.as(BooksServiceGrpc::newBlockingStub, "officer-1")
                .makeBookStatement(MakeBookStatementRequest.newBuilder()
                        .setRequestId("end-" + other.institution())
                        .setPartner(other.institution())
                        .build())
                .getStatementId();
        for (var member : List.of(maker, other)) {
            var seen = Until.it(
                    () -> view(member, statement),
                    view -> view.getState().equals("AGREED") || view.getState().equals("DIFFERENT"));
            if (!seen.getState().equals("AGREED"))
                findings.add("the books of %s and %s have %d differences"
                        .formatted(maker.institution(), other.institution(), seen.getDifferences()));
        }
    }

    private static BookStatementView view(Member member, String statement) {
        return member.as(BooksServiceGrpc::newBlockingStub, "officer-1")
                .getBookStatement(GetBookStatementRequest.newBuilder()
                        .setStatementId(statement)
                        .build())
                .getStatement();
    }

    private void sameDocuments(Member sender, Member receiver) {
        var sent = sender.node().bean(PairHistory.class).sentSince(receiver.institution(), Instant.EPOCH);
        var received = receiver.node().bean(PairHistory.class).receivedSince(sender.institution(), Instant.EPOCH);
        new PairCheck(
                        new Side(sender.institution(), events(sent), true),
                        new Side(receiver.institution(), events(received), true),
                        findings::add)
                .check();
    }

    private static List<?> events(List<? extends Recorded<?>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }

    /// Everything that ever happened there, in its order.
    private static List<?> log(Member member) {
        try (var all = member.node().bean(EventStorageEngine.class).readEvents(null, false)) {
            return all.map(Message::getPayload).toList();
        }
    }
}
