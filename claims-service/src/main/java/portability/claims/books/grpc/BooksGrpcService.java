package portability.claims.books.grpc;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.books.Balances;
import portability.claims.books.BookDesk;
import portability.claims.books.OpenItems;
import portability.claims.books.statement.StatementDesk;
import portability.claims.books.statement.StatementList;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.BooksServiceGrpc.BooksServiceImplBase;
import portability.proto.claims.v1.GetBalanceRequest;
import portability.proto.claims.v1.GetBalanceResponse;
import portability.proto.claims.v1.GetBookEntryRequest;
import portability.proto.claims.v1.GetBookEntryResponse;
import portability.proto.claims.v1.GetBookStatementRequest;
import portability.proto.claims.v1.GetBookStatementResponse;
import portability.proto.claims.v1.ListBalancesRequest;
import portability.proto.claims.v1.ListBalancesResponse;
import portability.proto.claims.v1.ListBookStatementsRequest;
import portability.proto.claims.v1.ListBookStatementsResponse;
import portability.proto.claims.v1.ListOpenItemsRequest;
import portability.proto.claims.v1.ListOpenItemsResponse;
import portability.proto.claims.v1.MakeBookStatementRequest;
import portability.proto.claims.v1.MakeBookStatementResponse;

/// Every rpc of `BooksService`.
@Service
class BooksGrpcService extends BooksServiceImplBase {
    private final BookDesk book;
    private final Balances balances;
    private final OpenItems items;
    private final StatementDesk statements;
    private final StatementList list;
    private final ReadModels readModels;

    BooksGrpcService(
            BookDesk book,
            Balances balances,
            OpenItems items,
            StatementDesk statements,
            StatementList list,
            ReadModels readModels) {
        this.book = book;
        this.balances = balances;
        this.items = items;
        this.statements = statements;
        this.list = list;
        this.readModels = readModels;
    }

    @Override
    public void listBalances(ListBalancesRequest request, StreamObserver<ListBalancesResponse> answer) {
        readModels.awaitCurrent(OpenItems.PROCESSOR);
        var partners = request.getPartner().isEmpty()
                ? items.partners()
                : List.of(BooksAsked.partner(request.getPartner()).toString());
        long before = before(request.getBefore());
        var view = ListBalancesResponse.newBuilder().setBefore(before);
        for (var partner : partners)
            balances.of(partner, before).forEach(balance -> view.addBalances(BooksView.balance(balance)));
        reply(answer, view.build());
    }

    @Override
    public void getBalance(GetBalanceRequest request, StreamObserver<GetBalanceResponse> answer) {
        var account = BooksAsked.account(request.getAccount());
        int atMost = BooksAsked.page(request.getLegs());
        readModels.awaitCurrent(OpenItems.PROCESSOR);
        long before = before(request.getBefore());
        var view = GetBalanceResponse.newBuilder()
                .setBefore(before)
                .setBalance(BooksView.balance(balances.of(account, before)));
        balances.parts(account, request.getFrom(), before, atMost).forEach(part -> view.addLegs(BooksView.leg(part)));
        reply(answer, view.build());
    }

    /// What is not in the tables yet is in no balance.
    private long before(long asked) {
        long now = balances.position();
        return asked == 0 ? now : Math.min(asked, now);
    }

    @Override
    public void getBookEntry(GetBookEntryRequest request, StreamObserver<GetBookEntryResponse> answer) {
        var entry = book.find(request.getEntryId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_BOOK_ENTRY));
        var view = GetBookEntryResponse.newBuilder().setDay(entry.day().toString());
        entry.legs().forEach(leg -> view.addLegs(BooksView.leg(entry, leg)));
        reply(answer, view.build());
    }

    @Override
    public void listOpenItems(ListOpenItemsRequest request, StreamObserver<ListOpenItemsResponse> answer) {
        var filter = BooksAsked.filter(request);
        int size = BooksAsked.page(request.getPageSize());
        var after = BooksAsked.after(request.getPageToken());
        readModels.awaitCurrent(OpenItems.PROCESSOR);
        var page = items.page(filter, after, size);
        var view = ListOpenItemsResponse.newBuilder();
        page.forEach(item -> view.addItems(BooksView.item(item)));
        if (page.size() == size) view.setNextPageToken(BooksAsked.token(page.getLast()));
        reply(answer, view.build());
    }

    @Override
    public void makeBookStatement(MakeBookStatementRequest request, StreamObserver<MakeBookStatementResponse> answer) {
        var statementId = statements.make(
                BooksAsked.requestId(request.getRequestId()),
                BooksAsked.partner(request.getPartner()),
                Principal.current());
        reply(
                answer,
                MakeBookStatementResponse.newBuilder()
                        .setStatementId(statementId)
                        .build());
    }

    @Override
    public void listBookStatements(
            ListBookStatementsRequest request, StreamObserver<ListBookStatementsResponse> answer) {
        var partner = request.getPartner().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(BooksAsked.partner(request.getPartner()).toString());
        readModels.awaitCurrent(StatementList.PROCESSOR);
        var view = ListBookStatementsResponse.newBuilder();
        for (var statementId : list.newest(partner))
            statements.find(statementId).ifPresent(each -> view.addStatements(BooksView.statement(each)));
        reply(answer, view.build());
    }

    @Override
    public void getBookStatement(GetBookStatementRequest request, StreamObserver<GetBookStatementResponse> answer) {
        var statement =
                statements.find(request.getStatementId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_STATEMENT));
        var view = GetBookStatementResponse.newBuilder().setStatement(BooksView.statement(statement));
        statement.differences().forEach(each -> view.addDifferences(BooksView.difference(each)));
        reply(answer, view.build());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
