package portability.totalisation.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Country;
import portability.totalisation.question.Claimant;

/// Who an instrument covers. The one place where nationality is read.
///
/// @param nationals  of these states; empty means whatever the nationality
/// @param statusResidentIn where a refugee or stateless person must live; empty means anywhere
/// @param extensions instruments and judgments that bring further persons in
public record PersonalScope(
        Clause clause,
        Set<Country> nationals,
        boolean refugees,
        boolean stateless,
        Set<Country> statusResidentIn,
        List<Extension> extensions) {
    public PersonalScope {
        nationals = Set.copyOf(nationals);
        statusResidentIn = Set.copyOf(statusResidentIn);
        extensions = List.copyOf(extensions);
    }

    /// Brings further persons under the instrument.
    ///
    /// @param nationals           of these states; empty means whatever the nationality
    /// @param obliged             the deciding states that must apply it
    /// @param residentInOneOf     where the person must live; empty means anywhere
    public record Extension(Clause clause, Set<Country> nationals, Set<Country> obliged, Set<Country> residentInOneOf) {
        public Extension {
            nationals = Set.copyOf(nationals);
            obliged = Set.copyOf(obliged);
            residentInOneOf = Set.copyOf(residentInOneOf);
        }

        boolean covers(Claimant person, Country deciding) {
            return obliged.contains(deciding)
                    && (nationals.isEmpty() || isOneOf(nationals, person))
                    && (residentInOneOf.isEmpty() || residentInOneOf.contains(person.residence()));
        }
    }

    /// The clause by which the person is covered when the given state decides; empty if none covers.
    public Optional<Clause> covering(Claimant person, Country deciding) {
        if (nationals.isEmpty() || isOneOf(nationals, person) || coversStatus(person)) return Optional.of(clause);
        for (var extension : extensions) if (extension.covers(person, deciding)) return Optional.of(extension.clause());
        return Optional.empty();
    }

    private static boolean isOneOf(Set<Country> nationals, Claimant person) {
        for (var nationality : person.nationalities()) if (nationals.contains(nationality)) return true;
        return false;
    }

    private boolean coversStatus(Claimant person) {
        boolean status = switch (person.status()) {
            case NONE -> false;
            case REFUGEE -> refugees;
            case STATELESS -> stateless;
        };
        return status && (statusResidentIn.isEmpty() || statusResidentIn.contains(person.residence()));
    }
}
