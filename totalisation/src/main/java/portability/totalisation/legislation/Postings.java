package portability.totalisation.legislation;

import static portability.totalisation.legislation.LegislationRule.POSTING_NEEDS_EXTENSION;
import static portability.totalisation.legislation.LegislationRule.POSTING_REPLACES_ANOTHER;
import static portability.totalisation.legislation.LegislationRule.POSTING_TOO_LONG;
import static portability.totalisation.legislation.LegislationRule.POSTING_TOO_SOON;
import static portability.totalisation.legislation.LegislationRule.POSTING_WITHIN_LIMIT;
import static portability.totalisation.legislation.LegislationRule.SENDING_STATE_NOT_NORMAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Months;

/// Whether a posting keeps the sending state's legislation. Where it does not, the two states may agree
/// otherwise; without that, the state of work is left. Source: Reg. (EC) 883/2004 Arts. 12, 16; Decision A2.
public final class Postings {
    private final LegislationLaw.Posted law;

    public Postings(LegislationLaw.Posted law) {
        this.law = law;
    }

    public Explained<Legislation> judge(Posting posting) {
        var article = law.article();
        if (!posting.normallyActive())
            return refused(
                    posting,
                    Optional.empty(),
                    Step.of(
                            SENDING_STATE_NOT_NORMAL,
                            article,
                            new CodeArg("sending", posting.sending().code())));
        if (posting.replacing())
            return refused(
                    posting,
                    Optional.empty(),
                    Step.of(
                            POSTING_REPLACES_ANOTHER,
                            article,
                            new CodeArg("host", posting.host().code())));
        var start = posting.expected().start();
        var months = law.months().on(start);
        var end = posting.expected().end();
        if (end.isAfter(Months.after(start, months.value() + law.extensionMonths())))
            return refused(posting, Optional.empty(), step(POSTING_TOO_LONG, posting, months));
        if (end.isAfter(Months.after(start, months.value())))
            return refused(posting, Optional.empty(), step(POSTING_NEEDS_EXTENSION, posting, months));
        if (posting.earlierEnded().isEmpty() || law.between().isEmpty()) return allowed(posting);
        return after(posting, posting.earlierEnded().get(), law.between().get());
    }

    /// The time between postings runs from the day after the last one's end to the same date so many
    /// months on. Source: Reg. (EEC, Euratom) 1182/71 Art. 3.
    private Explained<Legislation> after(Posting posting, LocalDate ended, LegislationLaw.Between rule) {
        var between = rule.months().on(posting.expected().start());
        var earliest = ended.plusMonths(between.value()).plusDays(1);
        if (!posting.expected().start().isBefore(earliest)) return allowed(posting);
        return refused(
                posting,
                Optional.of(earliest),
                Step.of(
                        POSTING_TOO_SOON,
                        rule.article(),
                        new DateArg("ended", ended),
                        count("between", between),
                        new DateArg("earliest", earliest)));
    }

    private Explained<Legislation> allowed(Posting posting) {
        var months = law.months().on(posting.expected().start());
        return Explained.of(
                new Legislation.Of(posting.sending(), law.article()), step(POSTING_WITHIN_LIMIT, posting, months));
    }

    private Step step(LegislationRule rule, Posting posting, LawValue<Integer> months) {
        return Step.of(
                rule,
                law.article(),
                new CodeArg("sending", posting.sending().code()),
                new CodeArg("host", posting.host().code()),
                new SpanArg("expected", posting.expected()),
                count("months", months));
    }

    private Explained<Legislation> refused(Posting posting, Optional<LocalDate> earliest, Step why) {
        return Explained.of(
                new Legislation.Alternatives(
                        List.of(
                                new Legislation.Of(posting.sending(), law.agreement()),
                                new Legislation.Of(posting.host(), law.stateOfWork())),
                        earliest),
                why);
    }

    static LawArg count(String name, LawValue<Integer> value) {
        return value.cited(number -> new NumberArg(name, BigDecimal.valueOf(number)));
    }
}
