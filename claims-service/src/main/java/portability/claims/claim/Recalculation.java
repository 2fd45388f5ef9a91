package portability.claims.claim;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Country;

/// That a benefit is to be decided anew, in the place of an earlier decision. Prints nothing: why is personal.
///
/// @param number     of the decision to come: 2 or above
/// @param supersedes the earlier decision, by its id
/// @param from       the first day for which the new decision holds; where the benefit begins later, from then
/// @param reason     in the institution's words, for the decision
/// @param residence  where the claimant lives now, ISO 3166 alpha-2; empty: as before
/// @param household  empty: as before
public record Recalculation(
        int number,
        String supersedes,
        RecalculationCause cause,
        LocalDate from,
        String reason,
        Optional<String> residence,
        Optional<Household> household) {
    private static final int LONGEST_REASON = 400;

    public Recalculation {
        residence.ifPresent(Country::of);
        if (number < 2 || supersedes.isBlank())
            throw new IllegalArgumentException("what is decided again was decided before");
        if (reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new IllegalArgumentException("a reason is 1 to " + LONGEST_REASON + " characters");
        if (!cause.isNewCalculation()) throw new IllegalArgumentException("nothing is calculated anew for " + cause);
        if (cause != RecalculationCause.SITUATION_CHANGED && (residence.isPresent() || household.isPresent()))
            throw new IllegalArgumentException("a changed situation is a cause of its own");
    }

    @Override
    public String toString() {
        return "Recalculation[" + number + "]";
    }
}
