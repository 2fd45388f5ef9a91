package portability.matching;

import java.util.Optional;
import portability.kernel.Sex;
import portability.matching.name.Name;

/// What is told of a person whom no number names. Personal data: its text shows none of it.
///
/// @param birthDate empty where it is not told
public record Description(Name name, Optional<BirthDate> birthDate, Sex sex) {
    @Override
    public String toString() {
        return "a person's name, birth date and sex";
    }
}
