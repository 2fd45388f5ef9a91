package portability.claims.netting.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.Windows;
import portability.claims.netting.followup.AgreeingDesk;
import portability.claims.netting.followup.BankDesk;
import portability.claims.netting.followup.PayingDesk;
import portability.claims.netting.followup.ProposingDesk;
import portability.claims.netting.rates.RateBook;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.stated.StatedItems;
import portability.claims.netting.wire.NettingLetter;
import portability.claims.partners.Directory;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.AnswerWindowRequest;
import portability.proto.claims.v1.AnswerWindowResponse;
import portability.proto.claims.v1.GetNettingReportRequest;
import portability.proto.claims.v1.GetNettingReportResponse;
import portability.proto.claims.v1.GetPaymentFileRequest;
import portability.proto.claims.v1.GetPaymentFileResponse;
import portability.proto.claims.v1.GetSettlementRequest;
import portability.proto.claims.v1.GetSettlementResponse;
import portability.proto.claims.v1.GetWindowRequest;
import portability.proto.claims.v1.GetWindowResponse;
import portability.proto.claims.v1.GiveUpWindowRequest;
import portability.proto.claims.v1.GiveUpWindowResponse;
import portability.proto.claims.v1.ListRatesRequest;
import portability.proto.claims.v1.ListRatesResponse;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.ListWindowsResponse;
import portability.proto.claims.v1.LoadRatesRequest;
import portability.proto.claims.v1.LoadRatesResponse;
import portability.proto.claims.v1.LoadedRate;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceImplBase;
import portability.proto.claims.v1.OpenAdvanceRequest;
import portability.proto.claims.v1.OpenAdvanceResponse;
import portability.proto.claims.v1.OpenWindowRequest;
import portability.proto.claims.v1.OpenWindowResponse;
import portability.proto.claims.v1.OrderPaymentRequest;
import portability.proto.claims.v1.OrderPaymentResponse;
import portability.proto.claims.v1.ProposeWindowRequest;
import portability.proto.claims.v1.ProposeWindowResponse;
import portability.proto.claims.v1.RecallPaymentRequest;
import portability.proto.claims.v1.RecallPaymentResponse;
import portability.proto.claims.v1.StateItemRequest;
import portability.proto.claims.v1.StateItemResponse;
import portability.proto.claims.v1.TakeBankFileRequest;
import portability.proto.claims.v1.TakeBankFileResponse;
import portability.proto.claims.v1.TakenBankEntry;

/// The rpcs of `NettingService`.
@Service
class NettingGrpcService extends NettingServiceImplBase {
    private final RateBook rates;
    private final StatedItems stated;
    private final ProposingDesk proposing;
    private final AgreeingDesk agreeing;
    private final PayingDesk paying;
    private final BankDesk bank;
    private final SettledDesk settled;
    private final NettingDesk desk;
    private final Windows windows;
    private final ReadModels readModels;
    private final Directory directory;
    private final String here;

    NettingGrpcService(
            RateBook rates,
            StatedItems stated,
            ProposingDesk proposing,
            AgreeingDesk agreeing,
            PayingDesk paying,
            BankDesk bank,
            SettledDesk settled,
            NettingDesk desk,
            Windows windows,
            ReadModels readModels,
            Directory directory,
            NodeProperties node) {
        this.rates = rates;
        this.stated = stated;
        this.proposing = proposing;
        this.agreeing = agreeing;
        this.paying = paying;
        this.bank = bank;
        this.settled = settled;
        this.desk = desk;
        this.windows = windows;
        this.readModels = readModels;
        this.directory = directory;
        this.here = node.institution();
    }

    @Override
    public void loadRates(LoadRatesRequest request, StreamObserver<LoadRatesResponse> answer) {
        var source = NettingAsked.source(request.getSource());
        int loaded = 0;
        for (var each : NettingAsked.rates(request).entrySet())
            loaded += rates.load(each.getKey(), source, each.getValue(), request.getCorrects(), Principal.current());
        reply(answer, LoadRatesResponse.newBuilder().setLoaded(loaded).build());
    }

    @Override
    public void listRates(ListRatesRequest request, StreamObserver<ListRatesResponse> answer) {
        var from = request.getFrom().isEmpty() ? LocalDate.MIN : NettingAsked.rateDay(request.getFrom());
        var to = request.getTo().isEmpty() ? LocalDate.MAX : NettingAsked.rateDay(request.getTo());
        var view = ListRatesResponse.newBuilder();
        for (var known :
                rates.of(NettingAsked.currency(request.getCurrency())).byDay().values())
            if (!known.on().isBefore(from) && !known.on().isAfter(to))
                view.addRates(LoadedRate.newBuilder()
                        .setOn(known.on().toString())
                        .setUnitsPerEuro(known.unitsPerEuro())
                        .setSource(known.source())
                        .setBy(known.by()));
        reply(answer, view.build());
    }

    @Override
    public void stateItem(StateItemRequest request, StreamObserver<StateItemResponse> answer) {
        var item = NettingAsked.stated(request, here, Principal.current().name());
        if (item.partner().equals(here) || !directory.isActive(item.partner())) throw new Refused(Refusal.NO_PARTNER);
        stated.state(item, Principal.current());
        reply(answer, StateItemResponse.getDefaultInstance());
    }

    @Override
    public void openWindow(OpenWindowRequest request, StreamObserver<OpenWindowResponse> answer) {
        var window = proposing.open(
                NettingAsked.requestId(request.getRequestId()),
                NettingAsked.institution(request.getPartner()),
                NettingAsked.settleIn(request.getSettleIn()),
                Principal.current());
        reply(
                answer,
                OpenWindowResponse.newBuilder().setWindowId(window.windowId()).build());
    }

    @Override
    public void proposeWindow(ProposeWindowRequest request, StreamObserver<ProposeWindowResponse> answer) {
        var window = proposing.propose(
                request.getWindowId(), NettingAsked.optionalDay(request.getDueBy()), Principal.current());
        reply(
                answer,
                ProposeWindowResponse.newBuilder()
                        .setWindow(WindowView.of(window, here))
                        .build());
    }

    @Override
    public void answerWindow(AnswerWindowRequest request, StreamObserver<AnswerWindowResponse> answer) {
        var window = agreeing.answer(request.getWindowId(), Principal.current());
        reply(
                answer,
                AnswerWindowResponse.newBuilder()
                        .setWindow(WindowView.of(window, here))
                        .build());
    }

    @Override
    public void giveUpWindow(GiveUpWindowRequest request, StreamObserver<GiveUpWindowResponse> answer) {
        var window = proposing.giveUp(request.getWindowId(), Principal.current());
        reply(
                answer,
                GiveUpWindowResponse.newBuilder()
                        .setWindow(WindowView.of(window, here))
                        .build());
    }

    @Override
    public void getWindow(GetWindowRequest request, StreamObserver<GetWindowResponse> answer) {
        var window = desk.find(request.getWindowId())
                .map(Standing::window)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_WINDOW));
        reply(
                answer,
                GetWindowResponse.newBuilder()
                        .setWindow(WindowView.of(window, here))
                        .addAllItems(window.listed().stream()
                                .map(NettingLetter::item)
                                .toList())
                        .build());
    }

    @Override
    public void listWindows(ListWindowsRequest request, StreamObserver<ListWindowsResponse> answer) {
        var partner = request.getPartner().isEmpty() ? "" : NettingAsked.institution(request.getPartner());
        readModels.awaitCurrent(Windows.PROCESSOR);
        reply(
                answer,
                ListWindowsResponse.newBuilder()
                        .addAllWindows(windows.with(partner).stream()
                                .map(desk::find)
                                .flatMap(Optional::stream)
                                .map(known -> WindowView.of(known.window(), here))
                                .toList())
                        .build());
    }

    @Override
    public void openAdvance(OpenAdvanceRequest request, StreamObserver<OpenAdvanceResponse> answer) {
        var matter = paying.advance(
                NettingAsked.requestId(request.getRequestId()),
                NettingAsked.institution(request.getPartner()),
                NettingAsked.amount(request.hasAmount(), request.getAmount()),
                NettingAsked.account(request.getAccount()),
                Principal.current());
        reply(
                answer,
                OpenAdvanceResponse.newBuilder().setWindowId(matter.windowId()).build());
    }

    @Override
    public void orderPayment(OrderPaymentRequest request, StreamObserver<OrderPaymentResponse> answer) {
        var payment = paying.order(NettingAsked.payment(request), Principal.current());
        reply(
                answer,
                OrderPaymentResponse.newBuilder()
                        .setPayment(SettlementView.payment(payment))
                        .build());
    }

    @Override
    public void getPaymentFile(GetPaymentFileRequest request, StreamObserver<GetPaymentFileResponse> answer) {
        var file = paying.file(request.getWindowId(), request.getPaymentId());
        reply(
                answer,
                GetPaymentFileResponse.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
    }

    @Override
    public void takeBankFile(TakeBankFileRequest request, StreamObserver<TakeBankFileResponse> answer) {
        var view = TakeBankFileResponse.newBuilder();
        for (var taken : bank.take(request.getFile().toStringUtf8(), Principal.current()))
            view.addEntries(TakenBankEntry.newBuilder()
                    .setReference(taken.reference())
                    .setTaken(taken.taken().name())
                    .setWindowId(taken.windowId())
                    .setWhy(taken.why().map(Refusal::name).orElse("")));
        reply(answer, view.build());
    }

    @Override
    public void recallPayment(RecallPaymentRequest request, StreamObserver<RecallPaymentResponse> answer) {
        var file = paying.recall(
                request.getWindowId(),
                request.getPaymentId(),
                NettingAsked.recallReason(request.getReason()),
                Principal.current());
        reply(
                answer,
                RecallPaymentResponse.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
    }

    @Override
    public void getSettlement(GetSettlementRequest request, StreamObserver<GetSettlementResponse> answer) {
        var matter = settled.find(request.getWindowId());
        if (matter.partner().isEmpty()) throw new Refused(Refusal.UNKNOWN_WINDOW);
        reply(answer, SettlementView.of(matter, settled));
    }

    @Override
    public void getNettingReport(GetNettingReportRequest request, StreamObserver<GetNettingReportResponse> answer) {
        var matter = settled.find(request.getWindowId());
        var window = matter.window().orElseThrow(() -> new Refused(Refusal.UNKNOWN_WINDOW));
        if (window.proposal().isEmpty()) throw new Refused(Refusal.NOTHING_PROPOSED);
        reply(answer, ReportView.of(request.getForm(), matter, window));
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
