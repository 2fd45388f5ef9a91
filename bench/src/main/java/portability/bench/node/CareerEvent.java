package portability.bench.node;

import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happens to a career that is measured.
public sealed interface CareerEvent {
    String careerId();

    record CareerOpened(String careerId, Period first) implements CareerEvent {}

    record PeriodRecorded(String careerId, Period period) implements CareerEvent {}

    /// The same, encrypted under the key of whom it is about.
    record SealedPeriodRecorded(
            @Subject String careerId, @Personal Period period) implements CareerEvent {}
}
