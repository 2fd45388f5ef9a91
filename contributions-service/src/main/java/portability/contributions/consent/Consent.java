package portability.contributions.consent;

import java.time.LocalDate;
import java.util.Optional;

/// What a person agrees to. Personal data: its text shows the purpose only.
///
/// @param recipient an institution as `CC:CODE`, or whoever makes a study
/// @param lastDay   empty: until it is revoked
public record Consent(Purpose purpose, String recipient, LocalDate firstDay, Optional<LocalDate> lastDay) {
    public Consent {
        if (lastDay.isPresent() && lastDay.get().isBefore(firstDay))
            throw new IllegalArgumentException("a consent ends before it begins");
    }

    /// To what. The law lets an institution do the rest without asking.
    public enum Purpose {
        OWN_STATEMENT,
        EXCHANGE,
        RESEARCH
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && lastDay.filter(day::isAfter).isEmpty();
    }

    @Override
    public String toString() {
        return "a consent: " + purpose;
    }
}
