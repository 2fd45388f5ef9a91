package portability.contributions.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.contributions.correction.CorrectionCommand.AnswerCorrection;
import portability.contributions.correction.CorrectionCommand.AskAbout;
import portability.contributions.correction.CorrectionCommand.ForwardCorrection;
import portability.contributions.correction.CorrectionCommand.LodgeCorrection;
import portability.contributions.correction.CorrectionCommand.RemindOfCorrection;
import portability.contributions.correction.CorrectionCommand.WithdrawCorrection;
import portability.contributions.correction.CorrectionEvent.CorrectionAnswered;
import portability.contributions.correction.CorrectionEvent.CorrectionAsked;
import portability.contributions.correction.CorrectionEvent.CorrectionForwarded;
import portability.contributions.correction.CorrectionEvent.CorrectionLodged;
import portability.contributions.correction.CorrectionEvent.CorrectionReminded;
import portability.contributions.correction.CorrectionEvent.CorrectionWithdrawn;
import portability.contributions.refusal.Refusal.CorrectionClosed;
import portability.contributions.refusal.Refusal.NothingChanged;
import portability.contributions.refusal.Refusal.UnknownCorrection;
import portability.contributions.refusal.Refused;

/// The requests for corrections of one person: decides and evolves.
///
/// @param standing of each, by its number
record Corrections(Map<String, Standing> standing) {
    Corrections {
        standing = Map.copyOf(standing);
    }

    /// @param open      does it wait for an answer?
    /// @param forwarded is another institution to answer for the period?
    /// @param reminders how often the officers were reminded
    record Standing(boolean open, boolean forwarded, int reminders) {
        private Standing closed() {
            return new Standing(false, forwarded, reminders);
        }
    }

    static Corrections none() {
        return new Corrections(Map.of());
    }

    CorrectionLodged lodge(LodgeCorrection c) {
        return new CorrectionLodged(
                c.personId(), c.request(), c.number(), c.receivedOn(), c.due(), c.concern(), c.helper());
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed
    CorrectionAsked ask(AskAbout c) {
        requireOpen(c.number());
        return new CorrectionAsked(c.personId(), c.request(), c.number(), c.inquiry());
    }

    /// Whether it may be answered so. What is accepted changes the career, unless another institution's did.
    /// @throws Refused UnknownCorrection, CorrectionClosed, NothingChanged
    void requireAnswerable(AnswerCorrection c) {
        boolean changes = !c.changes().isEmpty();
        if (!requireOpen(c.number()).forwarded() && !changes && c.answer().outcome() != Outcome.REFUSED)
            throw new Refused(new NothingChanged());
    }

    /// @param effects what the career's own decisions brought
    CorrectionAnswered answer(AnswerCorrection c, List<Effect> effects) {
        requireAnswerable(c);
        return new CorrectionAnswered(c.personId(), c.request(), c.number(), effects, c.answer());
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed
    CorrectionForwarded forward(ForwardCorrection c) {
        requireOpen(c.number());
        return new CorrectionForwarded(c.personId(), c.request(), c.number(), c.institution(), c.words());
    }

    /// @throws Refused UnknownCorrection, CorrectionClosed
    CorrectionWithdrawn withdraw(WithdrawCorrection c) {
        requireOpen(c.number());
        return new CorrectionWithdrawn(c.personId(), c.request(), c.number(), c.reason(), c.helper());
    }

    /// Empty where there is nothing to be reminded of any more, or it was done.
    Optional<CorrectionReminded> remind(RemindOfCorrection c) {
        var now = standing.get(c.number());
        if (now == null || !now.open() || now.reminders() >= c.reminder()) return Optional.empty();
        return Optional.of(new CorrectionReminded(c.personId(), c.number(), c.reminder(), c.day()));
    }

    private Standing requireOpen(String number) {
        var now = standing.get(number);
        if (now == null) throw new Refused(new UnknownCorrection());
        if (!now.open()) throw new Refused(new CorrectionClosed());
        return now;
    }

    Corrections evolve(CorrectionEvent event) {
        var now = standing.getOrDefault(event.number(), new Standing(true, false, 0));
        return switch (event) {
            case CorrectionLodged _, CorrectionAsked _ -> with(event.number(), now);
            case CorrectionForwarded _ -> with(event.number(), new Standing(now.open(), true, now.reminders()));
            case CorrectionAnswered _, CorrectionWithdrawn _ -> with(event.number(), now.closed());
            case CorrectionReminded e -> with(event.number(), new Standing(now.open(), now.forwarded(), e.reminder()));
        };
    }

    private Corrections with(String number, Standing now) {
        var all = new HashMap<>(standing);
        all.put(number, now);
        return new Corrections(all);
    }
}
