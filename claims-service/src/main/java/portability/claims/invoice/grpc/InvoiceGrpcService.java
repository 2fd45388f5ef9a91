package portability.claims.invoice.grpc;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.BoardStage;
import portability.claims.invoice.DownPayment;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.InvoiceList;
import portability.claims.invoice.Side;
import portability.claims.invoice.followup.BoardOffice;
import portability.claims.invoice.followup.InterestOffice;
import portability.claims.invoice.followup.InventoryOffice;
import portability.claims.invoice.followup.InvoiceDue;
import portability.claims.invoice.followup.InvoiceInterest;
import portability.claims.invoice.followup.InvoiceOffice;
import portability.claims.invoice.wire.BoardWords;
import portability.claims.invoice.wire.InterestWords;
import portability.claims.invoice.wire.InvoiceWords;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.claims.v1.AddLinesResponse;
import portability.proto.claims.v1.AddMonthsRequest;
import portability.proto.claims.v1.AddMonthsResponse;
import portability.proto.claims.v1.AnswerInterestRequest;
import portability.proto.claims.v1.AnswerInterestResponse;
import portability.proto.claims.v1.AnswerLinesRequest;
import portability.proto.claims.v1.AnswerLinesResponse;
import portability.proto.claims.v1.ClaimInterestRequest;
import portability.proto.claims.v1.ClaimInterestResponse;
import portability.proto.claims.v1.DecideLinesRequest;
import portability.proto.claims.v1.DecideLinesResponse;
import portability.proto.claims.v1.DeclineDownPaymentRequest;
import portability.proto.claims.v1.DeclineDownPaymentResponse;
import portability.proto.claims.v1.GetInvoiceInterestRequest;
import portability.proto.claims.v1.GetInvoiceInterestResponse;
import portability.proto.claims.v1.GetInvoiceRequest;
import portability.proto.claims.v1.GetInvoiceResponse;
import portability.proto.claims.v1.InvoiceLineView;
import portability.proto.claims.v1.InvoiceServiceGrpc.InvoiceServiceImplBase;
import portability.proto.claims.v1.LineStatus;
import portability.proto.claims.v1.ListInvoiceLinesRequest;
import portability.proto.claims.v1.ListInvoiceLinesResponse;
import portability.proto.claims.v1.ListInvoicesDueRequest;
import portability.proto.claims.v1.ListInvoicesDueResponse;
import portability.proto.claims.v1.ListInvoicesRequest;
import portability.proto.claims.v1.ListInvoicesResponse;
import portability.proto.claims.v1.OpenInvoiceRequest;
import portability.proto.claims.v1.OpenInvoiceResponse;
import portability.proto.claims.v1.RecordOpinionRequest;
import portability.proto.claims.v1.RecordOpinionResponse;
import portability.proto.claims.v1.ReferToAuditBoardRequest;
import portability.proto.claims.v1.ReferToAuditBoardResponse;
import portability.proto.claims.v1.SayDownPaymentRequest;
import portability.proto.claims.v1.SayDownPaymentResponse;
import portability.proto.claims.v1.SendInvoiceRequest;
import portability.proto.claims.v1.SendInvoiceResponse;
import portability.proto.claims.v1.WithdrawLinesRequest;
import portability.proto.claims.v1.WithdrawLinesResponse;

/// Every rpc of `InvoiceService`.
@Service
class InvoiceGrpcService extends InvoiceServiceImplBase {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int INVOICES_PER_PAGE = 100;

    private final InvoiceOffice office;
    private final InventoryOffice inventories;
    private final InvoiceDesk invoices;
    private final InvoiceList list;
    private final InvoiceDue due;
    private final InvoiceInterest interest;
    private final InterestOffice interests;
    private final BoardOffice board;

    InvoiceGrpcService(
            InvoiceOffice office,
            InventoryOffice inventories,
            InvoiceDesk invoices,
            InvoiceList list,
            InvoiceDue due,
            InvoiceInterest interest,
            InterestOffice interests,
            BoardOffice board) {
        this.office = office;
        this.inventories = inventories;
        this.invoices = invoices;
        this.list = list;
        this.due = due;
        this.interest = interest;
        this.interests = interests;
        this.board = board;
    }

    @Override
    public void openInvoice(OpenInvoiceRequest request, StreamObserver<OpenInvoiceResponse> answer) {
        var invoiceId = office.open(
                InvoiceAsked.requestId(request.getRequestId()),
                InvoiceAsked.terms(request, office.here()),
                Principal.current());
        reply(answer, OpenInvoiceResponse.newBuilder().setInvoiceId(invoiceId).build());
    }

    @Override
    public StreamObserver<AddLinesRequest> addLines(StreamObserver<AddLinesResponse> answer) {
        return new LineUpload(office, invoices, Principal.current(), answer);
    }

    @Override
    public void addMonths(AddMonthsRequest request, StreamObserver<AddMonthsResponse> answer) {
        var all = InvoiceAsked.lines(request.getPersonsList(), InventoryView::months);
        var added = InvoiceAsked.sense(() ->
                inventories.add(request.getInvoiceId(), all, request.getDespiteUnreadWaiver(), Principal.current()));
        reply(answer, InventoryView.of(added, invoices.get(request.getInvoiceId())));
    }

    @Override
    public void sendInvoice(SendInvoiceRequest request, StreamObserver<SendInvoiceResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        long minor = InvoiceAsked.sense(() -> InvoiceWords.minor(request.getTotal(), unit));
        int documents = office.send(request.getInvoiceId(), request.getLines(), minor, Principal.current());
        reply(answer, SendInvoiceResponse.newBuilder().setDocuments(documents).build());
    }

    @Override
    public void getInvoice(GetInvoiceRequest request, StreamObserver<GetInvoiceResponse> answer) {
        var invoice = invoices.get(request.getInvoiceId());
        var view = list.find(request.getInvoiceId())
                .map(InvoiceView::of)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_INVOICE));
        reply(
                answer,
                GetInvoiceResponse.newBuilder()
                        .setInvoice(view.toBuilder()
                                .addAllMissingBatches(invoice.missing())
                                .addAllInterests(InterestView.interests(invoice))
                                .addAllDownPayments(InterestView.downPayments(invoice)))
                        .build());
    }

    @Override
    public void listInvoiceLines(ListInvoiceLinesRequest request, StreamObserver<ListInvoiceLinesResponse> answer) {
        var invoice = invoices.get(request.getInvoiceId());
        int size = request.getPageSize() == 0 ? USUAL_PAGE : request.getPageSize();
        if (size < 1 || size > LARGEST_PAGE || request.getAfterLine() < 0)
            throw InvoiceAsked.invalid("a page has 1 to " + LARGEST_PAGE + " lines");
        var found = new ArrayList<InvoiceLineView>();
        for (var batch : invoice.batches().values()) {
            if (batch.firstLine() + batch.lines() - 1 <= request.getAfterLine()) continue;
            if (found.size() > size) break;
            var page = InvoiceView.Page.of(
                    invoices.batch(request.getInvoiceId(), batch.batch()), invoice.terms(), request.getWithDiagnoses());
            page.batch().added().stream()
                    .flatMap(added -> added.care().stream())
                    .filter(line -> line.number() > request.getAfterLine())
                    .map(page::line)
                    .filter(line -> request.getStatus() == LineStatus.LINE_STATUS_UNSPECIFIED
                            || line.getStatus() == request.getStatus())
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
        }
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        reply(
                answer,
                ListInvoiceLinesResponse.newBuilder()
                        .addAllLines(shown)
                        .setNextAfterLine(more ? shown.getLast().getLine().getNumber() : 0)
                        .build());
    }

    @Override
    public void listInvoices(ListInvoicesRequest request, StreamObserver<ListInvoicesResponse> answer) {
        var page = list.page(
                InvoiceAsked.side(request.getSide()),
                Optional.of(request.getPartner()).filter(partner -> !partner.isEmpty()),
                Optional.of(request.getAfterInvoiceId()).filter(after -> !after.isEmpty()),
                INVOICES_PER_PAGE);
        reply(
                answer,
                ListInvoicesResponse.newBuilder()
                        .addAllInvoices(page.stream().map(InvoiceView::of).toList())
                        .build());
    }

    @Override
    public void decideLines(DecideLinesRequest request, StreamObserver<DecideLinesResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var all = InvoiceAsked.lines(request.getLinesList(), line -> InvoiceWords.decided(line, unit));
        var files = InvoiceAsked.sense(() -> InvoiceWords.filesOfDecided(request.getLinesList()));
        int changed = office.say(request.getInvoiceId(), Side.DEBTOR, all, files, Principal.current());
        reply(answer, DecideLinesResponse.newBuilder().setChanged(changed).build());
    }

    @Override
    public void sayDownPayment(SayDownPaymentRequest request, StreamObserver<SayDownPaymentResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var payment = InvoiceAsked.sense(() -> new DownPayment(
                request.getPaymentId(),
                InvoiceWords.minor(request.getAmount(), unit),
                LocalDate.parse(request.getOn())));
        office.downPayment(request.getInvoiceId(), payment, Principal.current());
        long paid = invoices.get(request.getInvoiceId()).downPaid();
        reply(
                answer,
                SayDownPaymentResponse.newBuilder()
                        .setDownPaid(InvoiceWords.money(paid, unit))
                        .build());
    }

    @Override
    public void getInvoiceInterest(
            GetInvoiceInterestRequest request, StreamObserver<GetInvoiceInterestResponse> answer) {
        var invoice = invoices.get(request.getInvoiceId());
        var until = request.getUntil().isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(InvoiceAsked.sense(() -> LocalDate.parse(request.getUntil())));
        var told = interest.of(request.getInvoiceId(), until, request.getLanguage());
        reply(answer, InterestView.of(told, invoice));
    }

    @Override
    public void claimInterest(ClaimInterestRequest request, StreamObserver<ClaimInterestResponse> answer) {
        var until = InvoiceAsked.sense(() -> LocalDate.parse(request.getUntil()));
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var claim = interests.claim(request.getInvoiceId(), until, Principal.current());
        reply(
                answer,
                ClaimInterestResponse.newBuilder()
                        .setClaim(InterestWords.claim(claim, unit))
                        .build());
    }

    @Override
    public void answerInterest(AnswerInterestRequest request, StreamObserver<AnswerInterestResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        long accepted = InvoiceAsked.sense(() -> InvoiceWords.minor(request.getAccepted(), unit));
        var reason = InvoiceAsked.sense(() -> InterestWords.reason(request.getReason()));
        var words = InvoiceAsked.sense(() -> InterestWords.words(reason, request.getWords()));
        if (request.getNumber() < 1) throw InvoiceAsked.invalid("number is missing");
        interests.answer(request.getInvoiceId(), request.getNumber(), accepted, reason, words, Principal.current());
        var invoice = invoices.get(request.getInvoiceId());
        var known = invoice.charges().interests().get(request.getNumber());
        if (known == null) throw new Refused(Refusal.UNKNOWN_INTEREST);
        reply(
                answer,
                AnswerInterestResponse.newBuilder()
                        .setInterest(InterestView.of(known, invoice))
                        .build());
    }

    @Override
    public void declineDownPayment(
            DeclineDownPaymentRequest request, StreamObserver<DeclineDownPaymentResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var reason = InvoiceAsked.sense(() -> InterestWords.reason(request.getReason()));
        var words = InvoiceAsked.sense(() -> InterestWords.words(reason, request.getWords()));
        interests.decline(request.getInvoiceId(), request.getPaymentId(), reason, words, Principal.current());
        long paid = invoices.get(request.getInvoiceId()).downPaid();
        reply(
                answer,
                DeclineDownPaymentResponse.newBuilder()
                        .setDownPaid(InvoiceWords.money(paid, unit))
                        .build());
    }

    @Override
    public void listInvoicesDue(ListInvoicesDueRequest request, StreamObserver<ListInvoicesDueResponse> answer) {
        reply(
                answer,
                ListInvoicesDueResponse.newBuilder()
                        .addAllDue(due.all().stream().map(InvoiceView::of).toList())
                        .build());
    }

    @Override
    public void answerLines(AnswerLinesRequest request, StreamObserver<AnswerLinesResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var all = InvoiceAsked.lines(request.getLinesList(), line -> InvoiceWords.answered(line, unit));
        var files = InvoiceAsked.sense(() -> InvoiceWords.filesOfAnswered(request.getLinesList()));
        int changed = office.say(request.getInvoiceId(), Side.CREDITOR, all, files, Principal.current());
        reply(answer, AnswerLinesResponse.newBuilder().setChanged(changed).build());
    }

    @Override
    public void withdrawLines(WithdrawLinesRequest request, StreamObserver<WithdrawLinesResponse> answer) {
        var unit = invoices.get(request.getInvoiceId()).terms().unit();
        var all = InvoiceAsked.lines(request.getLinesList(), line -> InvoiceWords.withdrawal(line, unit));
        int asked = office.askWithdrawal(request.getInvoiceId(), all, Principal.current());
        reply(answer, WithdrawLinesResponse.newBuilder().setAsked(asked).build());
    }

    @Override
    public void referToAuditBoard(ReferToAuditBoardRequest request, StreamObserver<ReferToAuditBoardResponse> answer) {
        var all = InvoiceAsked.lines(request.getLinesList(), BoardWords::referred);
        int referred = board.refer(request.getInvoiceId(), all, Principal.current());
        reply(
                answer,
                ReferToAuditBoardResponse.newBuilder().setReferred(referred).build());
    }

    @Override
    public void recordOpinion(RecordOpinionRequest request, StreamObserver<RecordOpinionResponse> answer) {
        var invoice = invoices.get(request.getInvoiceId());
        var unit = invoice.terms().unit();
        var opinion = InvoiceAsked.sense(() -> BoardWords.opinion(request.getReference(), request.getOf()));
        var all = InvoiceAsked.lines(request.getLinesList(), line -> BoardWords.opined(line, unit));
        int recorded = board.recordOpinion(request.getInvoiceId(), opinion, all, Principal.current());
        var response = RecordOpinionResponse.newBuilder().setRecorded(recorded);
        var stages = new HashMap<Integer, BoardStage>();
        for (var opined : all)
            invoice.batchOf(opined.line())
                    .map(in -> stages.computeIfAbsent(
                            in.batch(),
                            number -> invoices.batch(request.getInvoiceId(), number)
                                    .board()))
                    .ifPresent(stage -> response.addLines(BoardView.of(stage, invoice.terms(), opined.line())));
        reply(answer, response.build());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
