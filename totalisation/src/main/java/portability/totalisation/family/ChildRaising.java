package portability.totalisation.family;

import static portability.totalisation.family.FamilyRule.ACTIVITY_ENDS_CREDIT;
import static portability.totalisation.family.FamilyRule.CREDITED_BY_COMPETENT_STATE;
import static portability.totalisation.family.FamilyRule.CREDITED_BY_FORMER_STATE_OF_WORK;
import static portability.totalisation.family.FamilyRule.CREDITED_BY_FREE_MOVEMENT;
import static portability.totalisation.family.FamilyRule.CREDITED_PERIOD;
import static portability.totalisation.family.FamilyRule.FORMER_STATE_CREDITS_NOTHING;
import static portability.totalisation.family.FamilyRule.NOT_SUBJECT_BY_WORK_AT_START;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Activity;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.Step;

/// Which state credits time for raising a child in another state, and for how long.
/// Source: Reg. (EC) 987/2009 Art. 44; C-522/10, C-576/20.
public final class ChildRaising {
    private static final LegalRef COMPETENT = LegalRef.of("Reg. (EC) 987/2009", "Art. 44(2)");
    private static final LegalRef ENDS = LegalRef.of("Reg. (EC) 987/2009", "Art. 44(3)");
    private static final LegalRef FREE_MOVEMENT = LegalRef.of("TFEU", "Art. 21");

    private ChildRaising() {}

    /// A child raised in one state.
    ///
    /// @param span        the time for which the crediting law would count, as if the child were raised at
    ///                    home
    /// @param competent   the state whose legislation applies during it: of work, else of residence
    /// @param crediting   the states whose legislation credits raising a child at all
    /// @param workAtStart the state whose legislation applied by work on the first day; empty if none did
    /// @param activity    the first day of work under another state's legislation within the span; empty if
    ///                    none
    /// @param onlyWorkIn  the one state in which all work before and after was; empty if there were several
    ///                    or none
    public record Raising(
            DateSpan span,
            Country competent,
            Set<Country> crediting,
            Optional<Country> workAtStart,
            Optional<LocalDate> activity,
            Optional<Country> onlyWorkIn) {
        public Raising {
            crediting = Set.copyOf(crediting);
        }
    }

    /// The state that credits, and the days.
    public record Credit(Country state, DateSpan span) {}

    /// Empty where no state credits.
    public static Explained<Optional<Credit>> credited(Raising raising) {
        if (raising.crediting().contains(raising.competent()))
            return given(raising.competent(), raising.span(), CREDITED_BY_COMPETENT_STATE, COMPETENT);
        var former = raising.workAtStart().filter(state -> !state.equals(raising.competent()));
        if (former.isEmpty())
            return freeMovement(
                    raising,
                    Step.of(
                            NOT_SUBJECT_BY_WORK_AT_START,
                            COMPETENT,
                            new DateArg("start", raising.span().start())));
        var state = former.get();
        if (!raising.crediting().contains(state))
            return none(Step.of(FORMER_STATE_CREDITS_NOTHING, COMPETENT, new CodeArg("state", state.code())));
        var end = raising.activity().filter(day -> day.isBefore(raising.span().end()));
        if (end.isEmpty()) return given(state, raising.span(), CREDITED_BY_FORMER_STATE_OF_WORK, COMPETENT);
        var ended = Step.of(ACTIVITY_ENDS_CREDIT, ENDS, new DateArg("day", end.get()));
        if (!end.get().isAfter(raising.span().start())) return none(ended);
        return given(
                        state,
                        new DateSpan(raising.span().start(), end.get()),
                        CREDITED_BY_FORMER_STATE_OF_WORK,
                        COMPETENT)
                .because(ended);
    }

    /// Where the article does not reach: if all work before and after was in one state, that state counts
    /// the time as if
    /// it were raised there.
    private static Explained<Optional<Credit>> freeMovement(Raising raising, Step why) {
        var only = raising.onlyWorkIn().filter(raising.crediting()::contains);
        if (only.isEmpty()) return none(why);
        var clause = new LawArg(
                new TextArg("clause", "all work before and after in one state"),
                "TFEU/21",
                LocalDate.of(2012, 7, 19),
                "C-522/10, C-576/20; not opened",
                false);
        return Explained.of(
                Optional.of(new Credit(only.get(), raising.span())),
                why,
                Step.of(
                        CREDITED_BY_FREE_MOVEMENT,
                        FREE_MOVEMENT,
                        new CodeArg("state", only.get().code()),
                        new SpanArg("span", raising.span()),
                        clause));
    }

    private static Explained<Optional<Credit>> given(Country state, DateSpan span, FamilyRule rule, LegalRef article) {
        return Explained.of(
                Optional.of(new Credit(state, span)),
                Step.of(rule, article, new CodeArg("state", state.code()), new SpanArg("span", span)));
    }

    private static Explained<Optional<Credit>> none(Step why) {
        return Explained.of(Optional.empty(), why);
    }

    /// The credited time as a period of a career: equivalent time without activity and earnings. It is the
    /// institution of the crediting state that certifies it.
    ///
    /// @param reference the institution's id of the line
    /// @throws IllegalArgumentException if the institution is another state's
    public static Explained<InsurancePeriod> period(
            Credit credit, String reference, InstitutionId institution, String scheme) {
        if (!institution.country().equals(credit.state()))
            throw new IllegalArgumentException(institution + " cannot certify time of " + credit.state());
        return Explained.of(
                InsurancePeriod.dated(
                        reference, institution, scheme, PeriodKind.EQUIVALENT, Activity.NONE, credit.span()),
                Step.of(
                        CREDITED_PERIOD,
                        COMPETENT,
                        new CodeArg("institution", institution.toString()),
                        new SpanArg("span", credit.span())));
    }
}
