package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.kernel.Sex;
import portability.matching.name.Name;

/// Who the person is, as far as it is known here. Personal data throughout: its text shows none of it.
///
/// @param shownName as registered, for people
/// @param names     every name she is known by
/// @param numbers   by institution, every one she is known by there
record KnownPerson(LocalDate birthDate, Sex sex, String shownName, List<Name> names, Map<String, Set<String>> numbers) {
    KnownPerson {
        names = List.copyOf(names);
        numbers = Map.copyOf(numbers);
    }

    @Override
    public String toString() {
        return "a person as known here";
    }
}
