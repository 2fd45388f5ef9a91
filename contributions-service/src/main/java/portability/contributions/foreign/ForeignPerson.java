package portability.contributions.foreign;

import java.util.Optional;
import portability.kernel.Sex;

/// Whose record it is, as another institution says it. Personal data throughout: its text shows none of it.
///
/// @param birthDate as stated
/// @param number    the person's number at that institution; empty where the record names none
public record ForeignPerson(String familyName, String givenNames, String birthDate, Sex sex, Optional<String> number) {
    @Override
    public String toString() {
        return "a person in another institution's record";
    }
}
