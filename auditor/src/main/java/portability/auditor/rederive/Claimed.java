package portability.auditor.rederive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Survivor;
import portability.totalisation.question.Survivor.Relation;
import tools.jackson.databind.JsonNode;

/// What is claimed, as a claim's file has it: since version 2 of its opening with what happened, before that a branch.
///
/// Source: docs/log-format.md, What a decision was made from.
record Claimed(Branch branch, Contingency contingency) {
    /// @throws IllegalArgumentException if it is not as the format says
    static Claimed read(JsonNode file, InstitutionId institution) {
        if (file.has("branch"))
            return new Claimed(Branch.valueOf(Inputs.text(file, "branch")), new Contingency.OldAge());
        var benefit = file.path("benefit");
        var branch = Branch.valueOf(Inputs.text(benefit, "branch"));
        return switch (branch) {
            case OLD_AGE -> new Claimed(branch, new Contingency.OldAge());
            case INVALIDITY -> new Claimed(branch, incapacity(benefit, institution));
            case SURVIVORS -> new Claimed(branch, death(benefit, Inputs.day(file.path("claimant"), "birthDate")));
            case SICKNESS, MATERNITY, EMPLOYMENT_INJURY, DEATH_GRANTS, UNEMPLOYMENT, PRE_RETIREMENT, FAMILY ->
                throw new IllegalArgumentException("nothing of this branch is claimed");
        };
    }

    /// A degree counts where it was found.
    private static Contingency incapacity(JsonNode benefit, InstitutionId institution) {
        var degree = benefit.path("degree");
        boolean isOwn = degree.path("foundBy").asString("").equals(institution.toString());
        return new Contingency.Incapacity(
                Inputs.day(benefit, "since"),
                Country.of(Inputs.text(benefit, "under")),
                isOwn ? Optional.of(degree.path("percent").asInt()) : Optional.empty(),
                legislations(benefit.path("legislations")));
    }

    private static Map<Country, LegislationType> legislations(JsonNode told) {
        var types = new HashMap<Country, LegislationType>();
        told.properties()
                .forEach(one -> types.put(
                        Country.of(one.getKey()),
                        LegislationType.valueOf(one.getValue().asString(""))));
        return types;
    }

    private static Contingency death(JsonNode benefit, LocalDate claimantBorn) {
        var deceased = benefit.path("deceased");
        var others = new ArrayList<Survivor>();
        for (var other : benefit.path("others"))
            others.add(survivor(other.path("tie"), Inputs.day(other, "birthDate")));
        return new Contingency.Death(
                Inputs.day(benefit, "diedOn"),
                Persons.read(deceased.path("person"), deceased),
                survivor(benefit.path("claimant"), claimantBorn),
                others);
    }

    private static Survivor survivor(JsonNode tie, LocalDate born) {
        return new Survivor(
                Relation.valueOf(Inputs.text(tie, "relation")),
                born,
                tie.path("marriedMonths").asInt(0),
                tie.path("raisingChild").asBoolean(false),
                tie.path("incapable").asBoolean(false));
    }
}
