package portability.contributions.mandate;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/// Lets a helper act for a person. Personal data of both: its text shows none of it.
///
/// @param helper as the issuer of tokens names her
/// @param scopes at least one
public record Mandate(String helper, String helperName, Set<Scope> scopes, LocalDate firstDay, LocalDate lastDay) {
    public Mandate {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) throw new IllegalArgumentException("a mandate is for something");
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("a mandate ends before it begins");
    }

    /// What a helper may do.
    public enum Scope {
        SEE,
        REQUEST_CORRECTION,
        CLAIM
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    @Override
    public String toString() {
        return "a mandate for " + new TreeSet<>(scopes);
    }
}
