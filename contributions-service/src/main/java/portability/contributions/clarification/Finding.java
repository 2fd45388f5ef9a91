package portability.contributions.clarification;

import java.util.Comparator;
import java.util.Optional;
import portability.kernel.DateSpan;

/// One thing that two records say differently. Personal data: its text shows none of it.
///
/// Documents are not named: a later version that says the same is the same finding.
///
/// @param days empty where it is about no days
public record Finding(Optional<DateSpan> days, String one, String other) {
    static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.days.map(DateSpan::toString).orElse(""))
            .thenComparing(Finding::one)
            .thenComparing(Finding::other);

    static Finding of(String one, String other) {
        return new Finding(Optional.empty(), one, other);
    }

    static Finding on(DateSpan days, String one, String other) {
        return new Finding(Optional.of(days), one, other);
    }

    @Override
    public String toString() {
        return "a finding";
    }
}
