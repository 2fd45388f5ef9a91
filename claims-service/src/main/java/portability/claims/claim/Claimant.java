package portability.claims.claim;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.Sex;

/// Who claims, or who was insured and died. Personal data throughout; prints nothing of it.
///
/// @param nationalities ISO 3166 alpha-2
/// @param numbers       by institution (`CC:CODE`), as that institution writes them
public record Claimant(
        String familyName,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        List<String> nationalities,
        Map<String, String> numbers) {
    private static final int LONGEST_NAME = 200;

    public Claimant {
        nationalities = List.copyOf(nationalities);
        // In order, so that the same facts are the same bytes.
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        if (familyName.isBlank() || familyName.length() > LONGEST_NAME || givenNames.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a name is missing or too long");
        if (hasControls(familyName)
                || hasControls(givenNames)
                || numbers.values().stream().anyMatch(Claimant::hasControls))
            throw new IllegalArgumentException("a name or number holds a control character");
        if (sex == Sex.UNKNOWN) throw new IllegalArgumentException("sex is not said");
        if (nationalities.isEmpty()) throw new IllegalArgumentException("no nationality");
        nationalities.forEach(Country::of);
        numbers.keySet().forEach(InstitutionId::parse);
        if (numbers.values().stream().anyMatch(n -> n.isBlank() || n.length() > 64))
            throw new IllegalArgumentException("a number is missing or too long");
    }

    /// The number at an institution; empty where the claimant named none.
    public Optional<String> numberAt(String institution) {
        return Optional.ofNullable(numbers.get(institution));
    }

    Claimant with(String institution, String number) {
        var more = new TreeMap<>(numbers);
        more.put(institution, number);
        return new Claimant(familyName, givenNames, birthDate, sex, nationalities, more);
    }

    Claimant without(String institution) {
        var less = new TreeMap<>(numbers);
        less.remove(institution);
        return new Claimant(familyName, givenNames, birthDate, sex, nationalities, less);
    }

    Claimant withoutNumbers() {
        return new Claimant(familyName, givenNames, birthDate, sex, nationalities, Map.of());
    }

    /// Can the two be told apart by nothing: a number at one institution, or all that is known of who they are?
    boolean isSameAs(Claimant other) {
        return numbers.entrySet().stream()
                        .anyMatch(number -> number.getValue().equals(other.numbers.get(number.getKey())))
                || (familyName.equals(other.familyName)
                        && givenNames.equals(other.givenNames)
                        && birthDate.equals(other.birthDate)
                        && sex == other.sex);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "Claimant[…]";
    }
}
