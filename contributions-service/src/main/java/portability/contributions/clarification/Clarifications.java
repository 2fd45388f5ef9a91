package portability.contributions.clarification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import portability.contributions.clarification.ClarificationCommand.AnswerClarification;
import portability.contributions.clarification.ClarificationCommand.NoteClarification;
import portability.contributions.clarification.ClarificationCommand.Reconsider;
import portability.contributions.clarification.ClarificationEvent.ClarificationAnswered;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationNoted;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.refusal.Refusal.ClarificationNotOpen;
import portability.contributions.refusal.Refusal.OutcomeDoesNotFit;
import portability.contributions.refusal.Refusal.StillContradicts;
import portability.contributions.refusal.Refusal.UnknownClarification;
import portability.contributions.refusal.Refused;

/// The clarifications about one registration: decides and evolves.
///
/// @param cases by their id
record Clarifications(Map<String, Clarification> cases) {
    Clarifications {
        cases = Map.copyOf(cases);
    }

    static Clarifications none() {
        return new Clarifications(Map.of());
    }

    /// Nothing where all stands as it was: the same again changes nothing.
    List<ClarificationEvent> reconsider(Reconsider c) {
        var found = new TreeMap<String, Contradiction>();
        c.found().forEach(contradiction -> found.put(contradiction.caseId(c.personId()), contradiction));
        var events = new ArrayList<ClarificationEvent>();
        found.forEach((id, contradiction) -> stillFound(c, id, contradiction).ifPresent(events::add));
        cases.values().stream()
                .filter(one -> one.open() && !found.containsKey(one.caseId()))
                .sorted(Comparator.comparing(Clarification::caseId))
                .forEach(one -> events.add(new ClarificationClosed(c.personId(), one.caseId(), because(c, one))));
        return List.copyOf(events);
    }

    private Optional<ClarificationEvent> stillFound(Reconsider c, String id, Contradiction found) {
        var known = cases.get(id);
        if (known == null)
            return Optional.of(new ClarificationOpened(
                    c.personId(),
                    id,
                    found.rule(),
                    found.one(),
                    found.other(),
                    found.documents(),
                    c.dueOn(),
                    found.findings()));
        if (known.open())
            return known.saysAlready(found)
                    ? Optional.empty()
                    : Optional.of(new ClarificationChanged(c.personId(), id, found.documents(), found.findings()));
        return known.stillAnswers(found)
                ? Optional.empty()
                : Optional.of(
                        new ClarificationReopened(c.personId(), id, found.documents(), c.dueOn(), found.findings()));
    }

    private ClosedBecause because(Reconsider c, Clarification gone) {
        if (c.documents().containsAll(gone.documents())) return ClosedBecause.OUR_FACTS_CHANGED;
        var setAside = new HashSet<String>();
        cases.values().forEach(one -> setAside.addAll(one.setAside()));
        return Stream.of(gone.documents()).flatMap(List::stream).anyMatch(setAside::contains)
                ? ClosedBecause.SET_ASIDE
                : ClosedBecause.THEIR_RECORDS_CHANGED;
    }

    /// @throws Refused UnknownClarification, ClarificationNotOpen
    ClarificationNoted note(NoteClarification c) {
        requireOpen(c.caseId());
        return new ClarificationNoted(c.personId(), c.request(), c.caseId(), c.by(), c.note());
    }

    /// @throws Refused UnknownClarification, ClarificationNotOpen, OutcomeDoesNotFit, StillContradicts
    ClarificationAnswered answer(AnswerClarification c) {
        var open = requireOpen(c.caseId());
        boolean ofOurs = open.one().equals(c.institution());
        switch (c.outcome()) {
            case OURS_CORRECTED -> {
                if (!ofOurs) throw new Refused(new OutcomeDoesNotFit());
                if (c.found().stream().anyMatch(f -> f.caseId(c.personId()).equals(c.caseId())))
                    throw new Refused(new StillContradicts());
            }
            case NOT_THE_SAME_PERSON -> {
                if (!ofOurs) throw new Refused(new OutcomeDoesNotFit());
            }
            case THEIRS_CORRECTED, BOTH_STAND -> {}
        }
        return new ClarificationAnswered(c.personId(), c.request(), c.caseId(), c.by(), c.outcome(), c.reason());
    }

    private Clarification requireOpen(String caseId) {
        var known = cases.get(caseId);
        if (known == null) throw new Refused(new UnknownClarification());
        if (!known.open()) throw new Refused(new ClarificationNotOpen());
        return known;
    }

    Clarifications evolve(ClarificationEvent event) {
        var all = new HashMap<>(cases);
        if (event instanceof ClarificationOpened opened) all.put(opened.caseId(), Clarification.opened(opened));
        else all.computeIfPresent(event.caseId(), (_, known) -> known.evolve(event));
        return new Clarifications(all);
    }
}
