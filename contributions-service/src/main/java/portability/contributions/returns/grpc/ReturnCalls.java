package portability.contributions.returns.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import portability.contributions.refusal.Refusal.UnknownReturn;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.CheckProgress;
import portability.contributions.returns.ImportLimits;
import portability.contributions.returns.RefusedRows;
import portability.contributions.returns.ReturnImport;
import portability.contributions.returns.account.AccountDesk;
import portability.contributions.returns.account.ReturnAccount;
import portability.contributions.returns.account.grpc.Amounts;
import portability.contributions.returns.account.grpc.ReturnIds;
import portability.ledger.privacy.keys.KeyedHash;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.ListReturnErrorsRequest;
import portability.proto.contributions.v1.ListReturnErrorsResponse;

/// The rpcs about returns.
public final class ReturnCalls {
    private final String institution;
    private final ImportLimits limits;
    private final ReturnImport returns;
    private final CurrentReads reads;
    private final RefusedRows refusedRows;
    private final CheckProgress checks;
    private final AccountDesk accounts;
    private final KeyedHash hash;

    public ReturnCalls(
            String institution,
            ImportLimits limits,
            ReturnImport returns,
            CurrentReads reads,
            RefusedRows refusedRows,
            CheckProgress checks,
            AccountDesk accounts,
            KeyedHash hash) {
        this.institution = institution;
        this.limits = limits;
        this.returns = returns;
        this.reads = reads;
        this.refusedRows = refusedRows;
        this.checks = checks;
        this.accounts = accounts;
        this.hash = hash;
    }

    public StreamObserver<ImportReturnRequest> importReturn(StreamObserver<ImportReturnResponse> answer) {
        return new ImportCall(upload(), returns, new NotedProgress(checks), answer).begin();
    }

    public StreamObserver<CheckReturnRequest> checkReturn(StreamObserver<CheckReturnResponse> answer) {
        var listener = (ServerCallStreamObserver<CheckReturnResponse>) answer;
        return new CheckCall(upload(), returns, new NotedProgress(checks), listener).begin();
    }

    private ReturnUpload upload() {
        return new ReturnUpload(institution, limits, new Spool(hash.begin()));
    }

    public GetReturnResponse get(GetReturnRequest message) {
        var id = ReturnIds.asGiven(message.getReturnId());
        var standing = returns.standing(id);
        var check = checks.of(id);
        var response = GetReturnResponse.newBuilder().setReturnId(id);
        if (standing.isEmpty()) {
            var note = check.orElseThrow(() -> new Refused(new UnknownReturn()));
            return response.setState("CHECKING")
                    .setChecked(note.rows())
                    .setRefused(note.refused())
                    .build();
        }
        var rows = standing.get().rows().orElse(0);
        var account = accounts.account(id);
        tell(account, response);
        return response.setState(standing.get().closed() ? closedState(account) : "POSTING")
                .setRows(rows)
                .setChecked(rows)
                .setPosted(standing.get().posted())
                .setRefused(standing.get().refused())
                .build();
    }

    private static String closedState(ReturnAccount account) {
        return switch (account.standing()) {
            case STANDS, BEING_REPLACED -> "POSTED";
            case REPLACED -> "REPLACED";
            case WITHDRAWN -> "WITHDRAWN";
        };
    }

    private static void tell(ReturnAccount account, GetReturnResponse.Builder response) {
        response.addAllContributions(Amounts.messages(account.due()))
                .addAllPaid(Amounts.messages(account.paid()))
                .addAllOutstanding(Amounts.messages(account.outstanding()))
                .setReminders(account.reminded());
        account.opened().ifPresent(opened -> {
            opened.dueDay().ifPresent(day -> response.setDueDay(day.toString()));
            opened.replaces().ifPresent(response::setReplaces);
            response.setLate(opened.late());
        });
    }

    public void errors(ListReturnErrorsRequest message, StreamObserver<ListReturnErrorsResponse> answer) {
        var id = ReturnIds.asGiven(message.getReturnId());
        var patient = new PatientAnswer<>((ServerCallStreamObserver<ListReturnErrorsResponse>) answer);
        if (returns.standing(id).isEmpty()) throw new Refused(new UnknownReturn());
        reads.awaitAll();
        for (var page = refusedRows.after(id, 0, RowErrorProtos.PER_MESSAGE); !page.isEmpty(); ) {
            patient.tell(ListReturnErrorsResponse.newBuilder()
                    .setErrors(RowErrorProtos.errors(page))
                    .build());
            page = refusedRows.after(id, page.getLast().line(), RowErrorProtos.PER_MESSAGE);
        }
        patient.complete();
    }
}
