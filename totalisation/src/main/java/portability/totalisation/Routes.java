package portability.totalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Tier;
import portability.totalisation.law.TypeAList;
import portability.totalisation.question.Career;
import portability.totalisation.question.Contingency.Incapacity;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;

/// The routes of one determination, in the order they are tried.
record Routes(Career career, Question question, Law law, Start start) {
    List<PairFinding> pairs(PairFindings findings) {
        var states = new ArrayList<Country>(career.foreign().size());
        for (var record : career.foreign()) states.add(record.state());
        return findings.of(states);
    }

    List<Route> all(List<PairFinding> pairs) {
        var facts = facts();
        var routes = new ArrayList<Route>();
        var elsewhere = payingElsewhere(facts, pairs);
        for (var tier : law.scheme().tiers()) {
            var id = "NATIONAL/" + tier.id();
            routes.add(guarded(id, Optional.empty(), facts, () -> national(facts, tier, id, elsewhere)));
        }
        for (var instrument : law.instruments()) {
            var partners = partners(instrument, pairs);
            if (!partners.isEmpty())
                routes.add(guarded(
                        instrument.id(),
                        Optional.of(instrument.id()),
                        facts,
                        () -> byInstrument(facts, instrument, partners, pairs)));
        }
        return routes;
    }

    /// The state that pays an invalidity pension alone, where it is another one.
    private Optional<OneStatePays> payingElsewhere(OwnFacts facts, List<PairFinding> pairs) {
        if (!(facts.contingency() instanceof Incapacity)) return Optional.empty();
        return oneState(facts, pairs)
                .filter(one -> one.everyLegislationIsTypeA()
                        && !one.payer().equals(law.scheme().country()))
                .findFirst();
    }

    private static Route national(OwnFacts facts, Tier tier, String id, Optional<OneStatePays> elsewhere) {
        if (elsewhere.isEmpty()) return new NationalRoute(facts).by(tier);
        return new RouteDraft(id, Optional.empty(), List.of(), facts)
                .nothing(NoAmount.OTHER_STATE_PAYS, elsewhere.get().why());
    }

    OwnFacts facts() {
        return OwnFacts.of(law, question, start, career);
    }

    private Route byInstrument(
            OwnFacts facts, Instrument instrument, List<ForeignRecord> partners, List<PairFinding> pairs) {
        var one = OneStatePays.of(facts, instrument, partners, typeA(instrument));
        if (one.isPresent() && one.get().everyLegislationIsTypeA())
            return one.get().route();
        var admitted = new Admission(career, question, law, pairs, start.start(), instrument).of(partners);
        var seen = admitted.narrowed()
                .map(narrower -> OwnFacts.of(law, question, start, narrower))
                .orElse(facts);
        return new InstrumentRoute(seen, instrument, admitted).calculate();
    }

    /// Whether one state pays an invalidity pension alone, or each pays by the rules for pensions, and why.
    List<Step> types(List<PairFinding> pairs) {
        var facts = facts();
        return oneState(facts, pairs)
                .flatMap(one -> Stream.concat(one.types().stream(), Stream.of(one.why())))
                .toList();
    }

    private Optional<TypeAList> typeA(Instrument instrument) {
        return Optional.ofNullable(law.typeA().get(instrument.id()));
    }

    private Stream<OneStatePays> oneState(OwnFacts facts, List<PairFinding> pairs) {
        return law.instruments().stream()
                .filter(instrument -> !partners(instrument, pairs).isEmpty())
                .flatMap(instrument ->
                        OneStatePays.of(facts, instrument, partners(instrument, pairs), typeA(instrument)).stream());
    }

    private List<ForeignRecord> partners(Instrument instrument, List<PairFinding> pairs) {
        var partners = new ArrayList<ForeignRecord>(career.foreign().size());
        for (var record : career.foreign()) if (applies(instrument, record.state(), pairs)) partners.add(record);
        return partners;
    }

    private static boolean applies(Instrument instrument, Country state, List<PairFinding> pairs) {
        for (var pair : pairs)
            if (pair.applied()
                    && pair.instrument().equals(instrument.id())
                    && pair.partner().equals(state)) return true;
        return false;
    }

    private static Route guarded(String id, Optional<String> instrument, OwnFacts facts, Supplier<Route> calculation) {
        var bar = Bar.of(facts);
        if (bar.isPresent())
            return new RouteDraft(id, instrument, List.of(), facts)
                    .nothing(bar.get().reason(), bar.get().why());
        try {
            return calculation.get();
        } catch (LawMissing missing) {
            return new RouteDraft(id, instrument, List.of(), facts)
                    .without(Missing.of(missing), Answer.lawMissing(missing));
        } catch (FigureMissing missing) {
            return new RouteDraft(id, instrument, List.of(), facts)
                    .without(Missing.of(missing), Answer.figureMissing(missing));
        } catch (NothingDue nothing) {
            return new RouteDraft(id, instrument, List.of(), facts).nothing(NoAmount.NOTHING_DUE, nothing.why());
        }
    }
}
