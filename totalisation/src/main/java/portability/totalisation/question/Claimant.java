package portability.totalisation.question;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import portability.kernel.Country;
import portability.kernel.Sex;

/// What the law may ask about the person. Nationality and status are read by personal-scope clauses alone.
///
/// @param residence the country of residence when the claim is decided
public record Claimant(
        LocalDate birthDate,
        Sex sex,
        Set<Country> nationalities,
        PersonalStatus status,
        Country residence,
        Household household) {
    public Claimant {
        nationalities = Collections.unmodifiableSortedSet(new TreeSet<>(nationalities));
        if (nationalities.isEmpty() && status == PersonalStatus.NONE)
            throw new IllegalArgumentException("a person without nationality is stateless or a refugee");
    }
}
