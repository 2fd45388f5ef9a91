package portability.claims.health;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import portability.kernel.InstitutionId;

/// Whose right it is. Personal data throughout; prints nothing of it. Her nationality is not in it: nothing asks for
/// it.
///
/// @param numbers by institution (`CC:CODE`), as that institution writes them
public record Patient(String familyName, String givenNames, LocalDate birthDate, Map<String, String> numbers) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_NUMBERS = 20;

    public Patient {
        // In order, so that the same facts are the same bytes.
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        if (familyName.isBlank() || isNoText(familyName, LONGEST_NAME) || isNoText(givenNames, LONGEST_NAME))
            throw new IllegalArgumentException("a name is missing, too long, or no text");
        if (numbers.size() > MOST_NUMBERS) throw new IllegalArgumentException("too many numbers");
        numbers.keySet().forEach(InstitutionId::parse);
        if (numbers.values().stream().anyMatch(number -> number.isBlank() || isNoText(number, LONGEST_NUMBER)))
            throw new IllegalArgumentException("a number is missing, too long, or no text");
    }

    static boolean isNoText(String text, int longest) {
        return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "Patient[…]";
    }
}
