package portability.claims.statement.making;

import java.util.Map;
import java.util.TreeMap;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.RecordedIdentityFact;
import portability.proto.types.v1.PersonalNumber;

/// Under which numbers institutions know a person.
final class Numbers {
    private Numbers() {}

    /// By institution: as registered, then as recorded since, then as she tells now; the later goes before.
    static Map<String, String> of(GetPersonResponse person, Map<String, String> told) {
        var numbers = new TreeMap<String, String>();
        person.getPerson().getNumbersList().forEach(number -> add(numbers, number));
        person.getFactsList().stream()
                .filter(fact -> fact.getWithdrawnAt().isEmpty())
                .map(RecordedIdentityFact::getFact)
                .filter(fact -> fact.hasNumber() && fact.getLastDay().isEmpty())
                .forEach(fact -> add(numbers, fact.getNumber().getNumber()));
        numbers.putAll(told);
        return numbers;
    }

    private static void add(Map<String, String> numbers, PersonalNumber number) {
        numbers.put(number.getInstitution(), number.getNumber());
    }
}
