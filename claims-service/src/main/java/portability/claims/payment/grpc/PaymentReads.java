package portability.claims.payment.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.PaymentRuns;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.claims.v1.IndexationServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.ProvisionalPensionServiceGrpc;

/// Which rpcs about payments hand out a person's data.
@Component
public class PaymentReads {
    private static final List<String> PAYMENTS = List.of("payments");

    private final PensionDesk pensions;
    private final PaymentRuns runs;

    PaymentReads(PensionDesk pensions, PaymentRuns runs) {
        this.pensions = pensions;
        this.runs = runs;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        PaymentsServiceGrpc.getGetPensionMethod(),
                        List.of("payments", "account"),
                        request -> paid(request.getClaimId()))
                .readsEach(
                        PaymentsServiceGrpc.getGetBatchFileMethod(),
                        List.of("payment", "account"),
                        request -> everybodyIn(request.getMessageId()))
                .readsNothing(PaymentsServiceGrpc.getSayFirstDayMethod())
                .readsNothing(PaymentsServiceGrpc.getSayAccountMethod())
                .readsNothing(PaymentsServiceGrpc.getConfirmAccountMethod())
                .readsNothing(PaymentsServiceGrpc.getStartRunMethod())
                .readsNothing(PaymentsServiceGrpc.getGetRunMethod())
                .readsNothing(PaymentsServiceGrpc.getTakeStatusMethod())
                .readsNothing(PaymentsServiceGrpc.getReportDeathMethod())
                .readsNothing(PaymentsServiceGrpc.getTakeBackMethod())
                .reads(
                        ProvisionalPensionServiceGrpc.getAwardProvisionallyMethod(),
                        PAYMENTS,
                        request -> paid(request.getClaimId()))
                .reads(OffsetServiceGrpc.getTellArrearsMethod(), PAYMENTS, request -> paid(request.getClaimId()))
                .reads(OffsetServiceGrpc.getAskDeductionMethod(), PAYMENTS, request -> paid(request.getClaimId()))
                .reads(OffsetServiceGrpc.getAnswerDeductionMethod(), PAYMENTS, request -> paid(request.getClaimId()))
                .readsNothing(OffsetServiceGrpc.getListOpenDeductionsMethod())
                .readsNothing(IndexationServiceGrpc.getIndexPensionsMethod());
    }

    private Optional<String> paid(String claimId) {
        return Optional.of(claimId).filter(id -> pensions.find(id).isPresent());
    }

    private List<Asked> everybodyIn(String messageId) {
        return runs.batch(messageId).stream()
                .flatMap(batch -> batch.lines().stream())
                .map(Line::claimId)
                .map(Asked::of)
                .toList();
    }
}
