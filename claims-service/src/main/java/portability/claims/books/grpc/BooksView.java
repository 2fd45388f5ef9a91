package portability.claims.books.grpc;

import java.util.List;
import org.joda.money.Money;
import portability.claims.books.Balances.Balance;
import portability.claims.books.Balances.Part;
import portability.claims.books.Entry;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.books.OpenItems.Item;
import portability.claims.books.statement.Difference;
import portability.claims.books.statement.Share;
import portability.claims.books.statement.Statement;
import portability.proto.claims.v1.AccountBalance;
import portability.proto.claims.v1.BookDifference;
import portability.proto.claims.v1.BookItem;
import portability.proto.claims.v1.BookLeg;
import portability.proto.claims.v1.BookShare;
import portability.proto.claims.v1.BookStatementView;

/// The book as it is shown.
final class BooksView {
    private BooksView() {}

    static AccountBalance balance(Balance balance) {
        return AccountBalance.newBuilder()
                .setAccount(balance.account().toString())
                .setBalance(money(balance.amount()))
                .setLegs(balance.legs())
                .build();
    }

    static BookLeg leg(Part part) {
        var leg = BookLeg.newBuilder()
                .setPlace(part.place())
                .setEntryId(part.entryId())
                .setReason(part.reason().name())
                .setSourceEvent(part.source().event())
                .setSourceStream(part.source().stream())
                .setSourcePlace(part.source().place())
                .setAmount(money(part.amount()));
        part.line().ifPresent(line -> name(leg, line));
        return leg.build();
    }

    static BookLeg leg(Entry entry, Leg leg) {
        var money = leg.amount().money();
        var view = BookLeg.newBuilder()
                .setEntryId(entry.id())
                .setReason(entry.reason().name())
                .setSourceEvent(entry.source().event())
                .setSourceStream(entry.source().stream())
                .setSourcePlace(entry.source().place())
                .setAccount(leg.account().toString())
                .setAmount(money(leg.signedMinor() < 0 ? money.negated() : money));
        leg.line().ifPresent(line -> name(view, line));
        leg.dueDay().ifPresent(day -> view.setDueDay(day.toString()));
        return view.build();
    }

    private static void name(BookLeg.Builder leg, Line line) {
        leg.setCaseId(line.caseId()).setLine(line.number());
    }

    static BookItem item(Item item) {
        var view = BookItem.newBuilder()
                .setAccount(item.account().toString())
                .setCaseId(item.line().caseId())
                .setLine(item.line().number())
                .setAmount(money(item.amount()))
                .setPlace(item.entry());
        item.dueDay().ifPresent(day -> view.setDueDay(day.toString()));
        return view.build();
    }

    static BookStatementView statement(Statement statement) {
        return BookStatementView.newBuilder()
                .setStatementId(statement.statementId())
                .setPartner(statement.partner())
                .setMadeHere(statement.madeHere())
                .setState(statement.state().name())
                .setLogPosition(statement.position())
                .setDifferences(statement.count())
                .build();
    }

    static BookDifference difference(Difference difference) {
        return BookDifference.newBuilder()
                .setKind(difference.what().name())
                .setCaseId(difference.caseId())
                .setLine(difference.line())
                .setCreditor(difference.creditor())
                .setAccountKind(difference.kind().name())
                .addAllHere(shares(difference.here()))
                .addAllThere(shares(difference.there()))
                .setInFlight(difference.inFlight())
                .build();
    }

    private static List<BookShare> shares(List<Share> shares) {
        return shares.stream()
                .map(share -> BookShare.newBuilder()
                        .setState(share.state().name())
                        .setAmount(money(share.amount().money()))
                        .build())
                .toList();
    }

    private static portability.proto.types.v1.Money money(Money money) {
        return portability.proto.types.v1.Money.newBuilder()
                .setAmount(money.getAmount().toPlainString())
                .setCurrency(money.getCurrencyUnit().getCode())
                .build();
    }
}
