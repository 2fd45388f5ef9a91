package portability.claims.payment.grpc;

import java.util.Optional;
import java.util.function.Function;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.PaymentRun;
import portability.claims.payment.run.RunEvent.BatchAdded;
import portability.proto.claims.v1.PaymentBatch;

/// A run as it is shown.
final class RunView {
    private RunView() {}

    static portability.proto.claims.v1.PaymentRun of(PaymentRun run, Function<String, Optional<BatchFrozen>> batches) {
        return portability.proto.claims.v1.PaymentRun.newBuilder()
                .setDueDay(run.runId())
                .setStartedBy(run.by())
                .setClosed(run.closed())
                .addAllBatches(run.batches().stream()
                        .map(added -> batch(added, batches))
                        .toList())
                .build();
    }

    private static PaymentBatch batch(BatchAdded added, Function<String, Optional<BatchFrozen>> batches) {
        var told = PaymentBatch.newBuilder().setMessageId(added.messageId()).setInstructions(added.instructions());
        batches.apply(added.messageId())
                .filter(BatchFrozen::isWhole)
                .map(batch -> Asked.told(batch.controlSum()))
                .ifPresent(told::setControlSum);
        return told.build();
    }
}
