package portability.agreements.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Survivor;
import portability.totalisation.question.Survivor.Relation;

/// What happened, as the wire tells it: an age where it tells nothing.
final class Contingencies {
    private static final int WHOLE = 100;
    /// A century of marriage.
    private static final int MOST_MONTHS = 1200;

    private Contingencies() {}

    /// @param claimed the day the claim was lodged
    static Contingency contingency(
            DetermineRequest request, Claimant claimant, LocalDate claimed, Map<Country, LegislationType> types) {
        return switch (request.getContingencyCase()) {
            case CONTINGENCY_NOT_SET -> new Contingency.OldAge();
            case INCAPACITY -> incapacity(request.getIncapacity(), claimant, types);
            case DEATH -> death(request.getDeath(), claimant, claimed);
        };
    }

    /// An age is not looked at: where the scheme insures something else, the rules tell that it was not said.
    /// @throws MalformedInput INVALID_CONTINGENCY if the scheme insures another risk
    static void check(Contingency contingency, RiskRule risk) {
        boolean insured = switch (contingency) {
            case Contingency.OldAge _ -> true;
            case Contingency.Incapacity _ -> risk instanceof IncapacityRule;
            case Contingency.Death _ -> risk instanceof SurvivorRule;
        };
        if (!insured) throw invalid("the scheme of this branch insures another risk");
    }

    private static Contingency incapacity(
            portability.proto.agreements.v1.Incapacity wire, Claimant claimant, Map<Country, LegislationType> types) {
        var since = Words.date("incapacity.since", wire.getSince());
        if (since.isBefore(claimant.birthDate())) throw invalid("incapacity cannot begin before the birth");
        int percent = wire.getPercent();
        if (percent < 0 || percent > WHOLE) throw invalid("incapacity.percent is 1 to " + WHOLE);
        return new Contingency.Incapacity(
                since,
                Words.country("incapacity.under", wire.getUnder()),
                percent == 0 ? Optional.empty() : Optional.of(percent),
                types);
    }

    /// Of each state once.
    static Map<Country, LegislationType> types(portability.proto.agreements.v1.Incapacity wire) {
        Declared.limit("incapacity.legislations", wire.getLegislationsCount());
        Map<Country, LegislationType> types = new HashMap<>();
        for (var told : wire.getLegislationsList()) {
            var state = Words.country("incapacity.legislations.state", told.getState());
            var type = ForeignRecords.type(told.getType())
                    .orElseThrow(() -> invalid("incapacity.legislations.type is required"));
            if (types.put(state, type) != null) throw invalid("incapacity.legislations has a state twice");
        }
        return types;
    }

    private static Contingency death(portability.proto.agreements.v1.Death wire, Claimant claimant, LocalDate claimed) {
        var on = Words.date("death.on", wire.getOn());
        if (!wire.hasDeceased() || !wire.hasClaimant()) throw invalid("death.deceased and death.claimant are required");
        var deceased = Persons.deceased(wire.getDeceased());
        if (on.isBefore(deceased.birthDate())) throw invalid("a death cannot lie before the birth");
        if (on.isAfter(claimed)) throw invalid("a claim after a death cannot be lodged before it");
        Declared.limit("death.others", wire.getOthersCount());
        List<Survivor> others = new ArrayList<>();
        for (int i = 0; i < wire.getOthersCount(); i++) {
            var place = "death.others[" + i + "]";
            var other = wire.getOthers(i);
            others.add(survivor(place, other, Words.date(place + ".birth_date", other.getBirthDate())));
        }
        return new Contingency.Death(on, deceased, claimant(wire.getClaimant(), claimant), others);
    }

    private static Survivor claimant(portability.proto.agreements.v1.Survivor wire, Claimant claimant) {
        var said = Words.optionalDate("death.claimant.birth_date", wire.getBirthDate());
        if (said.filter(day -> !day.equals(claimant.birthDate())).isPresent())
            throw invalid("death.claimant.birth_date is not that of the question");
        return survivor("death.claimant", wire, claimant.birthDate());
    }

    private static Survivor survivor(String place, portability.proto.agreements.v1.Survivor wire, LocalDate born) {
        var relation = relation(place, wire.getRelation());
        int married = wire.getMarriedMonths();
        if (married < 0 || married > MOST_MONTHS) throw invalid(place + ".married_months is 0 to " + MOST_MONTHS);
        if (married > 0 && relation != Relation.SPOUSE && relation != Relation.FORMER_SPOUSE)
            throw invalid(place + ".married_months is for a spouse or former spouse");
        return new Survivor(relation, born, married, wire.getRaisingChild(), wire.getIncapable());
    }

    private static Relation relation(String place, portability.proto.agreements.v1.SurvivorRelation relation) {
        return switch (relation) {
            case SURVIVOR_RELATION_SPOUSE -> Relation.SPOUSE;
            case SURVIVOR_RELATION_FORMER_SPOUSE -> Relation.FORMER_SPOUSE;
            case SURVIVOR_RELATION_HALF_ORPHAN -> Relation.HALF_ORPHAN;
            case SURVIVOR_RELATION_FULL_ORPHAN -> Relation.FULL_ORPHAN;
            case SURVIVOR_RELATION_PARENT -> Relation.PARENT;
            case SURVIVOR_RELATION_UNSPECIFIED, UNRECOGNIZED -> throw invalid(place + ".relation is required");
        };
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_CONTINGENCY", message);
    }
}
