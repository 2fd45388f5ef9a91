package portability.contributions.clarification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portability.contributions.career.LinkedCareers;
import portability.contributions.foreign.ForeignRecords;
import portability.contributions.foreign.SetAside;
import portability.contributions.foreign.StandingRecord;
import portability.contributions.person.IdentityFact;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonSearch;
import portability.contributions.person.Persons;
import portability.contributions.person.Persons.RecordedFact;
import portability.contributions.person.Persons.RegisteredPerson;
import portability.matching.name.Name;

/// Brings together what is to be compared of one registration, as it is now.
public final class Comparison implements SetAside {
    private final String institution;
    private final Persons persons;
    private final LinkedCareers careers;
    private final ForeignRecords records;
    private final ClarificationRecords clarifications;

    public Comparison(
            String institution,
            Persons persons,
            LinkedCareers careers,
            ForeignRecords records,
            ClarificationRecords clarifications) {
        this.institution = institution;
        this.persons = persons;
        this.careers = careers;
        this.records = records;
        this.clarifications = clarifications;
    }

    /// All that contradicts.
    ///
    /// @param documents the records of others that were compared
    /// @param asked     whether anything was ever asked because of her
    record Compared(List<Contradiction> found, Set<String> documents, boolean asked) {
        /// Nothing contradicts, and nothing is there to be closed.
        boolean changesNothing() {
            return found.isEmpty() && !asked;
        }
    }

    /// Nothing where nobody of that id is registered, or was erased.
    Compared of(String personId) {
        var person = persons.byId(personId);
        boolean asked = !clarifications.of(personId).isEmpty();
        if (person.isEmpty()) return new Compared(List.of(), Set.of(), asked);
        var standing = records.of(personId, Optional.empty()).stream()
                .filter(StandingRecord::newest)
                .filter(record -> !documentsOf(record.personId())
                        .contains(record.record().kept().documentId()))
                .toList();
        var here = sides(standing.stream().filter(record -> record.personId().equals(personId)));
        // What two registrations hold against each other, the first one asks.
        var elsewhere =
                sides(standing.stream().filter(record -> record.personId().compareTo(personId) > 0));
        var ours = Side.ours(institution, careers.career(personId, Optional.empty(), Optional.empty()));
        var contradictions = new Contradictions(ours, known(person.get()), found -> bothStand(personId, found));
        var documents = new HashSet<String>();
        Stream.concat(here.stream(), elsewhere.stream())
                .forEach(side -> side.document().ifPresent(documents::add));
        return new Compared(contradictions.among(here, elsewhere), documents, asked);
    }

    @Override
    public Set<String> documentsOf(String personId) {
        var documents = new HashSet<String>();
        clarifications.of(personId).forEach(told -> documents.addAll(told.now().setAside()));
        return documents;
    }

    private boolean bothStand(String personId, Contradiction found) {
        var id = found.caseId(personId);
        return clarifications.of(personId).stream()
                .anyMatch(told -> told.now().caseId().equals(id) && told.now().bothStand(found));
    }

    private static List<Side> sides(Stream<StandingRecord> standing) {
        return standing.map(record -> Side.theirs(record.record())).toList();
    }

    /// With every name and number that is recorded and holds.
    private KnownPerson known(RegisteredPerson registered) {
        var person = registered.person();
        var facts = persons.facts(registered.personId()).stream()
                .filter(RecordedFact::holds)
                .map(RecordedFact::fact)
                .toList();
        var names = new ArrayList<Name>();
        names.add(PersonSearch.name(person.givenNames(), person.familyName()));
        facts.stream()
                .flatMap(fact -> fact.name().stream())
                .forEach(name -> names.add(PersonSearch.name(name.givenNames(), name.familyName())));
        return new KnownPerson(
                person.birthDate(),
                person.sex(),
                person.givenNames() + " " + person.familyName(),
                names,
                numbers(Stream.concat(
                        person.numbers().stream(),
                        facts.stream()
                                .flatMap(fact -> fact.number().stream().map(IdentityFact.NumberOfKind::number)))));
    }

    private static Map<String, Set<String>> numbers(Stream<NumberAt> all) {
        var numbers = new HashMap<String, Set<String>>();
        all.forEach(number -> numbers.computeIfAbsent(number.institution(), _ -> new HashSet<>())
                .add(number.number()));
        return numbers;
    }
}
