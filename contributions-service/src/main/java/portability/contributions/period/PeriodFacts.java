package portability.contributions.period;

import com.fasterxml.jackson.annotation.JsonInclude;
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
/// @param more        what else is said; empty if nothing is. Then it is not written either: a log of millions of lines
///                    is as long as it was
public record PeriodFacts(
        String institution,
        String scheme,
        PeriodKind kind,
        Activity activity,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<ReportedTime> reported,
        Optional<Earnings> earnings,
        Optional<String> employer,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Particulars> more) {
    public PeriodFacts {
        more = more.filter(said -> !said.equals(Particulars.NONE));
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("the last day is before the first");
        more.ifPresent(said -> check(said, kind, firstDay, lastDay));
        if (more.isPresent() && more.get().dating().needsQuantity() && reported.isEmpty())
            throw new IllegalArgumentException("time without dates needs a quantity");
        if (more.isPresent() && more.get().earned().isPresent() && earnings.isEmpty())
            throw new IllegalArgumentException("what was earned is told beside the contribution base");
    }

    /// A period of which nothing else is said.
    public PeriodFacts(
            String institution,
            String scheme,
            PeriodKind kind,
            Activity activity,
            LocalDate firstDay,
            LocalDate lastDay,
            Optional<ReportedTime> reported,
            Optional<Earnings> earnings,
            Optional<String> employer) {
        this(institution, scheme, kind, activity, firstDay, lastDay, reported, earnings, employer, Optional.empty());
    }

    private static void check(Particulars said, PeriodKind kind, LocalDate firstDay, LocalDate lastDay) {
        if (said.ground().isPresent() && kind != PeriodKind.EQUIVALENT)
            throw new IllegalArgumentException("only an equivalent period has a ground: " + kind);
        if (said.special().isPresent() && kind == PeriodKind.RESIDENCE)
            throw new IllegalArgumentException("no special scheme insures residents");
        if (!said.dating().begins(firstDay) || !said.dating().ends(lastDay))
            throw new IllegalArgumentException("the days are not those of whole months or years");
    }

    /// What else is said of it.
    public Particulars particulars() {
        return more.orElse(Particulars.NONE);
    }

    /// The same period, of which this is said too.
    public PeriodFacts saying(Particulars said) {
        return new PeriodFacts(
                institution,
                scheme,
                kind,
                activity,
                firstDay,
                lastDay,
                reported,
                earnings,
                employer,
                Optional.of(said));
    }

    /// What lies up to and including a day; empty if nothing does.
    ///
    /// Where the dates say all, a period that goes on is cut there; one of which only the months are known, after
    /// the month. Where time or earnings were stated for the whole of it, it is kept whole: no part of them was
    /// stated, and we invent none.
    public Optional<PeriodFacts> upTo(LocalDate day) {
        if (firstDay.isAfter(day)) return Optional.empty();
        if (!lastDay.isAfter(day) || reported.isPresent() || earnings.isPresent()) return Optional.of(this);
        return Optional.of(new PeriodFacts(
                institution,
                scheme,
                kind,
                activity,
                firstDay,
                particulars().dating().cutAt(day),
                reported,
                earnings,
                employer,
                more));
    }
}
