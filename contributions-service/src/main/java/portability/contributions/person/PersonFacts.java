package portability.contributions.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Sex;

/// Who a person is. Personal data throughout: its text shows none of it.
///
/// @param nationalities ISO 3166 alpha-2, at least one
/// @param numbers       at most one per institution
public record PersonFacts(
        String familyName,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        List<String> nationalities,
        List<NumberAt> numbers) {
    public PersonFacts {
        nationalities = List.copyOf(nationalities);
        numbers = List.copyOf(numbers);
        if (nationalities.isEmpty()) throw new IllegalArgumentException("a person has a nationality");
        if (numbers.stream().map(NumberAt::institution).distinct().count() != numbers.size())
            throw new IllegalArgumentException("a person has at most one number at an institution");
    }

    public Optional<NumberAt> numberAt(String institution) {
        return numbers.stream()
                .filter(number -> number.institution().equals(institution))
                .findFirst();
    }

    @Override
    public String toString() {
        return "a person with numbers at "
                + numbers.stream().map(NumberAt::institution).toList();
    }
}
