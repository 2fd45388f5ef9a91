package portability.contributions.period;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;

/// What is said of one period: the shape events keep.
///
/// Two periods with equal facts for one person are the same line; the second is refused. Periods that differ in
/// employer, kind, days, time or earnings are not, and may overlap: totalisation counts time once, earnings add.
///
/// @param institution who answers for the period, `CC:CODE`; its state's legislation is the period's
/// @param reported    insured time as reported; empty where the dates say all
/// @param earnings    the contribution base of the whole period; empty if none was stated
/// @param employer    as reported; empty if the activity had none
public record PeriodFacts(
        String institution,
        String scheme,
        PeriodKind kind,
        Activity activity,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<ReportedTime> reported,
        Optional<Earnings> earnings,
        Optional<String> employer) {
    public PeriodFacts {
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("the last day is before the first");
    }

    /// What lies up to and including a day; empty if nothing does.
    ///
    /// Where the dates say all, a period that goes on is cut there. Where time or earnings were stated for
    /// the whole of it, it is kept whole: no part of them was stated, and we invent none.
    public Optional<PeriodFacts> upTo(LocalDate day) {
        if (firstDay.isAfter(day)) return Optional.empty();
        if (!lastDay.isAfter(day) || reported.isPresent() || earnings.isPresent()) return Optional.of(this);
        return Optional.of(
                new PeriodFacts(institution, scheme, kind, activity, firstDay, day, reported, earnings, employer));
    }
}
