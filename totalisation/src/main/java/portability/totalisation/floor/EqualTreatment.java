package portability.totalisation.floor;

import static portability.totalisation.floor.FloorRule.TREATED_DIFFERENTLY_BY_NATIONALITY;
import static portability.totalisation.floor.FloorRule.TREATED_EQUALLY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.question.Claimant;

/// Where nationality makes a difference: the instruments that would apply to the same person, with the same
/// career and residence, by one nationality and not by another. Source: ILO C118 Arts. 3, 4.
public final class EqualTreatment {
    private static final LegalRef EQUALITY = LegalRef.of("ILO C118", "Art. 3");

    private EqualTreatment() {}

    /// An instrument that looks at nationality.
    ///
    /// @param covered    nationalities by which the person would be covered when the state decides
    /// @param notCovered those by which not
    public record Difference(String instrument, Set<Country> covered, Set<Country> notCovered) {}

    /// The differences between the nationalities asked about, when a state decides on a person.
    public static Explained<List<Difference>> of(
            Collection<Instrument> instruments, Claimant person, Country deciding, Collection<Country> nationalities) {
        var differences = new ArrayList<Difference>();
        var steps = new ArrayList<Step>();
        for (var instrument : instruments) {
            var covered = new TreeSet<Country>();
            var not = new TreeSet<Country>();
            for (var nationality : nationalities)
                (instrument
                                        .persons()
                                        .covering(as(person, nationality), deciding)
                                        .isPresent()
                                ? covered
                                : not)
                        .add(nationality);
            var code = new CodeArg("instrument", instrument.id());
            if (covered.isEmpty() || not.isEmpty()) {
                steps.add(Step.of(TREATED_EQUALLY, EQUALITY, code));
                continue;
            }
            differences.add(new Difference(instrument.id(), covered, not));
            steps.add(Step.of(
                    TREATED_DIFFERENTLY_BY_NATIONALITY,
                    EQUALITY,
                    code,
                    new TextArg("covered", covered.toString()),
                    new TextArg("notCovered", not.toString()),
                    instrument.persons().clause().cited("clause")));
        }
        return Explained.of(differences, steps);
    }

    private static Claimant as(Claimant person, Country nationality) {
        return new Claimant(
                person.birthDate(),
                person.sex(),
                Set.of(nationality),
                person.status(),
                person.residence(),
                person.household());
    }
}
