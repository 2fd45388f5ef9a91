package portability.totalisation.invalidity;

import static portability.totalisation.invalidity.InvalidityRule.NO_WAITING_TIME_GAP;
import static portability.totalisation.invalidity.InvalidityRule.WAITING_TIME_GAP;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// States that wait for different times before they pay an invalidity pension: whoever pays sickness
/// benefit for the shorter
/// time must not leave the person with a part of a pension alone until the longer time is over.
/// Source: TFEU Arts. 45, 48; C-134/18 Vester.
public final class WaitingTimes {
    private static final LegalRef VESTER = LegalRef.of("CJEU C-134/18 Vester", "operative part");

    private WaitingTimes() {}

    /// How one state covers incapacity.
    ///
    /// @param pensionFrom    the first day of its invalidity pension
    /// @param sicknessUntil  the first day without its cash sickness benefit; empty where it pays none
    public record Cover(Country state, LocalDate pensionFrom, Optional<LocalDate> sicknessUntil) {}

    /// Days on which a state already pays its part of a pension while another one still waits and nobody
    /// pays sickness benefit.
    ///
    /// @param state the state that has to bridge the gap, by its full benefit: the first whose waiting time
    ///              is over
    public record Gap(Country state, DateSpan span) {}

    /// The gap; empty where there is none.
    public static Explained<Optional<Gap>> gap(List<Cover> covers) {
        if (covers.isEmpty()) throw new IllegalArgumentException("at least one state covers incapacity");
        var first = covers.stream()
                .min(Comparator.comparing(Cover::pensionFrom).thenComparing(Cover::state))
                .orElseThrow();
        var last = covers.stream()
                .map(Cover::pensionFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var sickness = covers.stream()
                .flatMap(cover -> cover.sicknessUntil().stream())
                .max(Comparator.naturalOrder())
                .orElse(first.pensionFrom());
        var start = sickness.isAfter(first.pensionFrom()) ? sickness : first.pensionFrom();
        if (!start.isBefore(last))
            return Explained.of(
                    Optional.empty(),
                    Step.of(
                            NO_WAITING_TIME_GAP,
                            VESTER,
                            new CodeArg("state", first.state().code())));
        var gap = new Gap(first.state(), new DateSpan(start, last));
        return Explained.of(
                Optional.of(gap),
                Step.of(
                        WAITING_TIME_GAP,
                        VESTER,
                        new CodeArg("state", gap.state().code()),
                        new SpanArg("span", gap.span())));
    }
}
