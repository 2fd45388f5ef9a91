package portability.totalisation;

import static portability.totalisation.method.MethodRule.INSTRUMENT_DISPLACED;
import static portability.totalisation.method.MethodRule.MOST_FAVOURABLE_INSTRUMENT;
import static portability.totalisation.reason.PensionRule.BRANCH_NOT_COVERED;
import static portability.totalisation.reason.PensionRule.COMBINATION_FORBIDDEN;
import static portability.totalisation.reason.PensionRule.INSTRUMENTS_NOT_COMBINED;
import static portability.totalisation.reason.PensionRule.INSTRUMENT_APPLIES;
import static portability.totalisation.reason.PensionRule.INSTRUMENT_NOT_IN_FORCE;
import static portability.totalisation.reason.PensionRule.PARTNER_NOT_A_PARTY;
import static portability.totalisation.reason.PensionRule.PERSON_NOT_COVERED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Question;
import portability.totalisation.reason.PensionRule;

/// Which instrument applies to which pair of states on a day, for this person and branch, and why. Each is judged on
/// its own: no calculation ever uses two.
final class PairFindings {
    private final Question question;
    private final Law law;
    private final LocalDate day;
    private final Selection selection;

    PairFindings(Question question, Law law, LocalDate day) {
        this.question = question;
        this.law = law;
        this.day = day;
        this.selection = new Selection(question, law, day);
    }

    /// A finding for every partner and every instrument that has one of them as party, in order of
    /// precedence. What binds the deciding state to others only says nothing about these.
    List<PairFinding> of(List<Country> partners) {
        var findings = new ArrayList<PairFinding>();
        var inOrder = new ArrayList<>(partners);
        Collections.sort(inOrder);
        var concerned = new ArrayList<Instrument>();
        for (var instrument : law.instruments()) if (hasOneOf(instrument, partners)) concerned.add(instrument);
        for (var partner : inOrder) for (var instrument : concerned) findings.add(finding(instrument, partner));
        return findings;
    }

    private static boolean hasOneOf(Instrument instrument, List<Country> states) {
        for (var state : states) if (instrument.party(state).isPresent()) return true;
        return false;
    }

    /// As [#judged], unless another instrument takes its place between the two states.
    private PairFinding finding(Instrument instrument, Country partner) {
        if (selection.covers(instrument, partner)) {
            var other = selection.displacing(instrument, partner);
            if (other.isPresent()) return not(instrument, partner, displaced(instrument, partner, other.get()));
        }
        return judged(instrument, partner);
    }

    private static Step displaced(Instrument instrument, Country partner, Instrument other) {
        var clause = other.competition().displaces().orElseThrow();
        return Step.of(
                INSTRUMENT_DISPLACED,
                clause.article(),
                new CodeArg("instrument", instrument.id()),
                new CodeArg("partner", partner.code()),
                new CodeArg("other", other.id()),
                clause.cited("clause"));
    }

    private PairFinding judged(Instrument instrument, Country partner) {
        var own = law.scheme().country();
        if (instrument.party(partner).isEmpty())
            return not(instrument, partner, step(instrument, partner, PARTNER_NOT_A_PARTY));
        if (!instrument.bindsBoth(own, partner, day)) return not(instrument, partner, notInForce(instrument, partner));
        if (!instrument.branches().contains(question.branch()))
            return not(instrument, partner, branch(instrument, partner));
        return person(instrument, partner, question.insured(), own);
    }

    private PairFinding person(Instrument instrument, Country partner, Claimant claimant, Country own) {
        var clause = instrument.persons().covering(claimant, own);
        if (clause.isEmpty()) {
            var general = instrument.persons().clause();
            return not(
                    instrument,
                    partner,
                    Step.of(
                            PERSON_NOT_COVERED,
                            general.article(),
                            new CodeArg("instrument", instrument.id()),
                            new CodeArg("partner", partner.code()),
                            general.cited("clause")));
        }
        var why = Step.of(
                INSTRUMENT_APPLIES,
                clause.get().article(),
                new CodeArg("instrument", instrument.id()),
                new CodeArg("own", own.code()),
                new CodeArg("partner", partner.code()),
                new DateArg("on", day),
                clause.get().cited("clause"),
                instrument.party(partner).orElseThrow().from().cited(from -> new DateArg("from", from)));
        return new PairFinding(own, partner, instrument.id(), true, why);
    }

    private Step step(Instrument instrument, Country partner, PensionRule rule) {
        return Step.of(
                rule,
                instrument.aggregation().article(),
                new CodeArg("instrument", instrument.id()),
                new CodeArg("partner", partner.code()),
                instrument.aggregation().cited("clause"));
    }

    private Step notInForce(Instrument instrument, Country partner) {
        var party = instrument.party(partner).orElseThrow();
        return Step.of(
                INSTRUMENT_NOT_IN_FORCE,
                instrument.aggregation().article(),
                new CodeArg("instrument", instrument.id()),
                new CodeArg("partner", partner.code()),
                new DateArg("on", day),
                party.from().cited(from -> new DateArg("from", from)));
    }

    private Step branch(Instrument instrument, Country partner) {
        return Step.of(
                BRANCH_NOT_COVERED,
                instrument.branchArticle(),
                new CodeArg("instrument", instrument.id()),
                new CodeArg("partner", partner.code()),
                new CodeArg("branch", question.branch().name()));
    }

    private PairFinding not(Instrument instrument, Country partner, Step why) {
        return new PairFinding(law.scheme().country(), partner, instrument.id(), false, why);
    }

    /// Why several instruments that apply are not used together.
    List<Step> combination(List<PairFinding> findings) {
        var used = new HashSet<String>();
        for (var finding : findings) if (finding.applied()) used.add(finding.instrument());
        var applied = new ArrayList<Instrument>();
        for (var instrument : law.instruments()) if (used.contains(instrument.id())) applied.add(instrument);
        if (applied.size() < 2) return List.of();
        var steps = new ArrayList<Step>();
        for (var instrument : applied) {
            steps.add(Step.of(
                    INSTRUMENTS_NOT_COMBINED,
                    instrument.aggregation().article(),
                    new CodeArg("instrument", instrument.id()),
                    instrument.aggregation().cited("clause")));
            instrument
                    .competition()
                    .mostFavourable()
                    .ifPresent(clause -> steps.add(Step.of(
                            MOST_FAVOURABLE_INSTRUMENT,
                            clause.article(),
                            new CodeArg("instrument", instrument.id()),
                            clause.cited("clause"))));
            instrument
                    .excludesOthers()
                    .ifPresent(clause -> steps.add(Step.of(
                            COMBINATION_FORBIDDEN,
                            clause.article(),
                            new CodeArg("instrument", instrument.id()),
                            clause.cited("clause"))));
        }
        return steps;
    }
}
