package portability.agreements.simulation;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.Country;
import portability.kernel.InstitutionId;

/// What if a person claims later, or works on.
///
/// @param claimMonthsLater how many months after the claim of today
/// @param work             further work, one after the other
public record Scenario(int claimMonthsLater, List<Work> work) {
    /// Fifty years: nobody plans further.
    public static final int MOST_MONTHS = 600;

    public Scenario {
        work = List.copyOf(work);
        if (claimMonthsLater < 0 || claimMonthsLater > MOST_MONTHS)
            throw new IllegalArgumentException("a claim is 0 to " + MOST_MONTHS + " months later");
        if (work.stream().mapToInt(Work::months).sum() > MOST_MONTHS)
            throw new IllegalArgumentException("further work is " + MOST_MONTHS + " months at most");
        if (claimMonthsLater == 0 && work.isEmpty())
            throw new IllegalArgumentException("a scenario changes something: a later claim, or further work");
    }

    /// Work in one state.
    ///
    /// @param wagePerMonth empty where the scheme asks for no earnings
    public record Work(
            Country legislation, InstitutionId institution, String scheme, int months, Optional<Money> wagePerMonth) {
        public Work {
            if (months < 1 || months > MOST_MONTHS)
                throw new IllegalArgumentException("work is 1 to " + MOST_MONTHS + " months");
            if (!institution.country().equals(legislation))
                throw new IllegalArgumentException("the institution is not of that state");
            if (scheme.isBlank()) throw new IllegalArgumentException("work needs a scheme");
        }
    }
}
