package portability.claims.payment.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.payment.PayeeDesk;
import portability.claims.payment.PaymentProperties;
import portability.claims.payment.PensionCommand;
import portability.claims.payment.PensionCommand.ReportDeath;
import portability.claims.payment.PensionCommand.SayFirstDay;
import portability.claims.payment.PensionCommand.TakeBack;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.iso20022.StatusFile;
import portability.claims.payment.iso20022.TransferCheck;
import portability.claims.payment.iso20022.TransferFile;
import portability.claims.payment.run.BankStatus;
import portability.claims.payment.run.BankStatus.Word;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.PaymentRuns;
import portability.claims.witness.WitnessDesk;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ConfirmAccountRequest;
import portability.proto.claims.v1.ConfirmAccountResponse;
import portability.proto.claims.v1.GetBatchFileRequest;
import portability.proto.claims.v1.GetBatchFileResponse;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.GetPensionResponse;
import portability.proto.claims.v1.GetRunRequest;
import portability.proto.claims.v1.GetRunResponse;
import portability.proto.claims.v1.PaymentsServiceGrpc.PaymentsServiceImplBase;
import portability.proto.claims.v1.ReportDeathRequest;
import portability.proto.claims.v1.ReportDeathResponse;
import portability.proto.claims.v1.SayAccountRequest;
import portability.proto.claims.v1.SayAccountResponse;
import portability.proto.claims.v1.SayFirstDayRequest;
import portability.proto.claims.v1.SayFirstDayResponse;
import portability.proto.claims.v1.StartRunRequest;
import portability.proto.claims.v1.StartRunResponse;
import portability.proto.claims.v1.TakeBackRequest;
import portability.proto.claims.v1.TakeBackResponse;
import portability.proto.claims.v1.TakeStatusRequest;
import portability.proto.claims.v1.TakeStatusResponse;
import portability.proto.claims.v1.TakenStatus;

/// Every rpc of `PaymentsService`.
@Service
class PaymentsGrpcService extends PaymentsServiceImplBase {
    private final PensionDesk pensions;
    private final PayeeDesk payees;
    private final PaymentRuns runs;
    private final BankStatus bank;
    private final TransferCheck transfers;
    private final WitnessDesk witnesses;
    private final PaymentProperties settings;
    private final ClaimsProperties days;
    private final Clock clock;

    PaymentsGrpcService(
            PensionDesk pensions,
            PayeeDesk payees,
            PaymentRuns runs,
            BankStatus bank,
            TransferCheck transfers,
            WitnessDesk witnesses,
            PaymentProperties settings,
            ClaimsProperties days,
            Clock clock) {
        this.pensions = pensions;
        this.payees = payees;
        this.runs = runs;
        this.bank = bank;
        this.transfers = transfers;
        this.witnesses = witnesses;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void getPension(GetPensionRequest request, StreamObserver<GetPensionResponse> answer) {
        var standing = pensions.find(request.getClaimId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_PENSION));
        var view = PensionView.of(standing, clock.instant(), today(), witnesses::isInDoubt);
        reply(answer, GetPensionResponse.newBuilder().setPension(view).build());
    }

    @Override
    public void sayFirstDay(SayFirstDayRequest request, StreamObserver<SayFirstDayResponse> answer) {
        var officer = Principal.current();
        send(request.getClaimId(), new SayFirstDay(officer.name(), Asked.day(request.getFirstDay())), officer);
        reply(answer, SayFirstDayResponse.getDefaultInstance());
    }

    @Override
    public void sayAccount(SayAccountRequest request, StreamObserver<SayAccountResponse> answer) {
        var id = Asked.id(request.getRequestId(), "INVALID_ACCOUNT");
        var helper = request.getActingHelper();
        if (!helper.isEmpty()) helper = Asked.id(helper, "INVALID_ACCOUNT");
        payees.say(request.getClaimId(), id, Asked.account(request.getAccount()), helper, Principal.current());
        reply(answer, SayAccountResponse.getDefaultInstance());
    }

    @Override
    public void confirmAccount(ConfirmAccountRequest request, StreamObserver<ConfirmAccountResponse> answer) {
        requireKnown(request.getClaimId());
        payees.confirm(request.getClaimId(), request.getChangeId(), Principal.current());
        reply(answer, ConfirmAccountResponse.getDefaultInstance());
    }

    @Override
    public void startRun(StartRunRequest request, StreamObserver<StartRunResponse> answer) {
        var run = runs.run(Asked.day(request.getDueDay()), Principal.current());
        reply(
                answer,
                StartRunResponse.newBuilder()
                        .setRun(RunView.of(run, runs::batch))
                        .build());
    }

    @Override
    public void getRun(GetRunRequest request, StreamObserver<GetRunResponse> answer) {
        var run = runs.find(Asked.day(request.getDueDay())).orElseThrow(() -> new Refused(Refusal.UNKNOWN_RUN));
        reply(
                answer,
                GetRunResponse.newBuilder().setRun(RunView.of(run, runs::batch)).build());
    }

    @Override
    public void getBatchFile(GetBatchFileRequest request, StreamObserver<GetBatchFileResponse> answer) {
        BatchFrozen batch = runs.batch(request.getMessageId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_BATCH));
        if (!batch.isWhole()) throw new Refused(Refusal.BATCH_ERASED);
        var file = TransferFile.of(batch, settings.debtor());
        transfers.require(file);
        reply(
                answer,
                GetBatchFileResponse.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
    }

    @Override
    public void takeStatus(TakeStatusRequest request, StreamObserver<TakeStatusResponse> answer) {
        var file = StatusFile.read(request.getFile().toStringUtf8());
        var whole = file.whole().map(word -> new Word("", word.status(), word.reason()));
        var single = file.single().stream()
                .map(said -> new Word(
                        said.instructionId(), said.word().status(), said.word().reason()))
                .toList();
        var taken = TakeStatusResponse.newBuilder();
        for (var each : bank.take(file.messageId(), whole, single, Principal.current()))
            taken.addTaken(TakenStatus.newBuilder()
                    .setInstructionId(each.instructionId())
                    .setTaken(each.taken().name())
                    .setReason(each.why().map(Enum::name).orElse("")));
        reply(answer, taken.build());
    }

    @Override
    public void reportDeath(ReportDeathRequest request, StreamObserver<ReportDeathResponse> answer) {
        var officer = Principal.current();
        var day = Asked.day(request.getDay());
        if (day.isAfter(today())) throw new Refused(Refusal.DATE_IN_FUTURE);
        send(request.getClaimId(), new ReportDeath(officer.name(), day), officer);
        reply(answer, ReportDeathResponse.getDefaultInstance());
    }

    @Override
    public void takeBack(TakeBackRequest request, StreamObserver<TakeBackResponse> answer) {
        var officer = Principal.current();
        var reference = Asked.id(request.getReference(), "INVALID_REQUEST");
        var amount = Asked.positive(request.getAmount());
        send(request.getClaimId(), new TakeBack(reference, officer.name(), amount), officer);
        reply(answer, TakeBackResponse.getDefaultInstance());
    }

    private void send(String claimId, PensionCommand command, Principal officer) {
        requireKnown(claimId);
        pensions.send(claimId, command, officer);
    }

    private void requireKnown(String claimId) {
        if (pensions.find(claimId).isEmpty()) throw new Refused(Refusal.UNKNOWN_PENSION);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
