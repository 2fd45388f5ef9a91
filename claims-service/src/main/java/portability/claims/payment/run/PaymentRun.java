package portability.claims.payment.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.payment.run.RunEvent.BatchAdded;
import portability.claims.payment.run.RunEvent.RunClosed;
import portability.claims.payment.run.RunEvent.RunOpened;

/// A payment run: state, by its facts.
///
/// @param dueDay empty until it is started
/// @param events how many facts there are
public record PaymentRun(
        String runId, Optional<LocalDate> dueDay, String by, List<BatchAdded> batches, boolean closed, long events) {
    public PaymentRun {
        batches = List.copyOf(batches);
    }

    static PaymentRun of(String runId, List<?> facts) {
        var run = new PaymentRun(runId, Optional.empty(), "", List.of(), false, 0);
        for (var fact : facts) if (fact instanceof RunEvent event) run = run.evolve(event);
        return run;
    }

    private PaymentRun evolve(RunEvent event) {
        return switch (event) {
            case RunOpened e -> new PaymentRun(runId, Optional.of(e.dueDay()), e.by(), batches, closed, events + 1);
            case BatchAdded e -> {
                var all = new ArrayList<>(batches);
                all.add(e);
                yield new PaymentRun(runId, dueDay, by, all, closed, events + 1);
            }
            case RunClosed _ -> new PaymentRun(runId, dueDay, by, batches, true, events + 1);
        };
    }

    boolean isOpen() {
        return dueDay.isPresent();
    }
}
