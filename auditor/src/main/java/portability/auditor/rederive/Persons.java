package portability.auditor.rederive;

import java.util.HashSet;
import portability.kernel.Country;
import portability.kernel.Sex;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import tools.jackson.databind.JsonNode;

/// Persons as a claim's file has them.
final class Persons {
    private Persons() {}

    /// @param living where residence and household stand
    static Claimant read(JsonNode person, JsonNode living) {
        var nationalities = new HashSet<Country>();
        person.path("nationalities").forEach(code -> nationalities.add(Country.of(code.asString(""))));
        return new Claimant(
                Inputs.day(person, "birthDate"),
                Sex.valueOf(Inputs.text(person, "sex")),
                nationalities,
                PersonalStatus.NONE,
                Country.of(Inputs.text(living, "residence")),
                Household.valueOf(Inputs.text(living, "household")));
    }
}
