package portability.totalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;

/// The routes of one determination, in the order they are tried.
record Routes(Career career, Question question, Law law, Start start) {
    List<PairFinding> pairs(Selection selection) {
        return selection.findings(
                career.foreign().stream().map(ForeignRecord::state).toList());
    }

    List<Route> all(List<PairFinding> pairs) {
        var facts = OwnFacts.of(law.scheme(), question.claimant(), start, career.own());
        var routes = new ArrayList<Route>();
        for (var tier : law.scheme().tiers())
            routes.add(
                    guarded("NATIONAL/" + tier.id(), Optional.empty(), facts, () -> new NationalRoute(facts).by(tier)));
        for (var instrument : law.instruments()) {
            var partners = partners(instrument, pairs);
            if (!partners.isEmpty())
                routes.add(guarded(
                        instrument.id(),
                        Optional.of(instrument.id()),
                        facts,
                        () -> new InstrumentRoute(facts, instrument, partners).calculate()));
        }
        return routes;
    }

    private List<ForeignRecord> partners(Instrument instrument, List<PairFinding> pairs) {
        return career.foreign().stream()
                .filter(record -> pairs.stream()
                        .anyMatch(pair -> pair.applied()
                                && pair.partner().equals(record.state())
                                && pair.instrument().equals(instrument.id())))
                .toList();
    }

    private static Route guarded(String id, Optional<String> instrument, OwnFacts facts, Supplier<Route> calculation) {
        try {
            return calculation.get();
        } catch (LawMissing missing) {
            return new RouteDraft(id, instrument, List.of(), facts)
                    .nothing(NoAmount.LAW_MISSING, Answer.lawMissing(missing));
        }
    }
}
