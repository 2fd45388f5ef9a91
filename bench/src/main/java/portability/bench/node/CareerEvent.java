package portability.bench.node;

/// What happens to a career that is measured.
public sealed interface CareerEvent {
    String careerId();

    record CareerOpened(String careerId, Period first) implements CareerEvent {}

    record PeriodRecorded(String careerId, Period period) implements CareerEvent {}
}
