package portability.contributions.foreign;

import java.util.Optional;
import portability.contributions.period.Earnings;
import portability.contributions.period.ReportedTime;
import portability.kernel.Activity;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;

/// A period as another institution says it. What cannot be read is empty: nothing of a record is refused for it.
///
/// @param legislation ISO 3166 alpha-2
public record ForeignPeriod(
        String legislation,
        Optional<PeriodKind> kind,
        Optional<Activity> activity,
        Optional<DateSpan> days,
        Optional<ReportedTime> reported,
        Optional<Earnings> earnings,
        Optional<String> employer) {}
