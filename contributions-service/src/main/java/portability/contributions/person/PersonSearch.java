package portability.contributions.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.contributions.person.Persons.RecordedFact;
import portability.contributions.person.Persons.RegisteredPerson;
import portability.matching.BirthDate;
import portability.matching.BlockingKeys;
import portability.matching.Description;
import portability.matching.Match;
import portability.matching.name.Name;

/// Finds persons by what is told of them where no number is known. Few are looked at: those who share a key with
/// what is told; these are ranked by all that is known of their names.
public final class PersonSearch {
    /// Less likely ones are not shown: a name alone, or another birth date, is no reason to show anybody's
    /// data.
    private static final int LIKELY_ENOUGH = 700;

    private static final int MOST_COMPARED = 500;
    private static final int MOST_SHOWN = 20;

    private final Persons persons;

    public PersonSearch(Persons persons) {
        this.persons = persons;
    }

    /// Who may be meant.
    ///
    /// @param match by the name that fits best
    public record Candidate(RegisteredPerson person, Match match) {}

    /// @param incomplete whether more shared a key than could be compared
    public record Found(List<Candidate> candidates, boolean incomplete) {
        public Found {
            candidates = List.copyOf(candidates);
        }
    }

    /// The likeliest first.
    public Found find(Description told) {
        var sharing = persons.sharing(BlockingKeys.of(told), MOST_COMPARED + 1);
        var candidates = sharing.stream()
                .limit(MOST_COMPARED)
                .flatMap(id -> persons.byId(id).stream())
                .map(person -> new Candidate(person, best(told, person)))
                .filter(candidate -> candidate.match().score() >= LIKELY_ENOUGH)
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> -candidate.match().score())
                        .thenComparing(candidate -> candidate.person().personId()))
                .limit(MOST_SHOWN)
                .toList();
        return new Found(candidates, sharing.size() > MOST_COMPARED);
    }

    private Match best(Description told, RegisteredPerson person) {
        var facts = persons.facts(person.personId());
        return names(person.person(), facts.stream().filter(RecordedFact::holds).map(RecordedFact::fact))
                .map(name -> Match.of(told, described(name, person.person())))
                .max(Comparator.comparingInt(Match::score))
                .orElseThrow();
    }

    /// Every name a person is known by, the registered one first.
    static Stream<Name> names(PersonFacts person, Stream<IdentityFact> facts) {
        return Stream.concat(
                Stream.of(name(person.givenNames(), person.familyName())),
                facts.flatMap(fact -> fact.name().stream())
                        .map(written -> name(written.givenNames(), written.familyName())));
    }

    public static Name name(String givenNames, String familyName) {
        return Name.of(givenNames + " " + familyName);
    }

    static Description described(Name name, PersonFacts person) {
        return new Description(name, Optional.of(BirthDate.of(person.birthDate())), person.sex());
    }

    /// The keys a person is found by under one name.
    public static List<String> keys(Name name, PersonFacts person) {
        return BlockingKeys.of(described(name, person)).stream().sorted().toList();
    }
}
