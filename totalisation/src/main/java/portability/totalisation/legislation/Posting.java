package portability.totalisation.legislation;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Country;
import portability.kernel.DateSpan;

/// Work for the same employer, or self-employed work of a similar kind, for a time in another state.
///
/// @param expected         from the first to the last day, as expected at the start
/// @param replacing        whether the person takes the place of another posted person
/// @param normallyActive   whether the employer, or the self-employed person, is normally active in the
///                         sending state
/// @param earlierEnded     the last day of an earlier posting of this person to the same undertakings and
///                         state
public record Posting(
        Country sending,
        Country host,
        DateSpan expected,
        boolean replacing,
        boolean normallyActive,
        Optional<LocalDate> earlierEnded) {
    public Posting {
        if (sending.equals(host)) throw new IllegalArgumentException("nobody is posted within " + host);
    }

    public static Posting of(Country sending, Country host, DateSpan expected) {
        return new Posting(sending, host, expected, false, true, Optional.empty());
    }
}
