package portability.totalisation.legislation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.kernel.Country;

/// How and where a person works, on a day. Cash benefits received because of an activity count as that
/// activity.
///
/// @param employed     the part of all employed work by state, from 0 to 1: of working time or pay,
///                     expected over the next twelve months
/// @param seats        where each employer has its seat; one entry per employer
/// @param selfEmployed the same part of self-employed work
/// @param centre       where the centre of self-employed activities is; empty if not known
/// @param outside      states that the instrument does not bind
/// @param standing     what takes the person out of the general rules
/// @param posting      a posting, if there is one
/// @param agreed       the state two states have agreed on for this person; empty if there is no agreement
public record Situation(
        LocalDate on,
        Country residence,
        Map<Country, BigDecimal> employed,
        List<Country> seats,
        Map<Country, BigDecimal> selfEmployed,
        Optional<Country> centre,
        List<Country> outside,
        Standing standing,
        Optional<Posting> posting,
        Optional<Country> agreed) {
    public Situation {
        employed = shares(employed);
        selfEmployed = shares(selfEmployed);
        seats = List.copyOf(seats);
        outside = List.copyOf(outside);
    }

    private static Map<Country, BigDecimal> shares(Map<Country, BigDecimal> shares) {
        shares.forEach((state, part) -> {
            if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0)
                throw new IllegalArgumentException("a part of the work lies between 0 and 1: " + state + " " + part);
        });
        return Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    /// Somebody who does not work.
    public static Situation livingIn(Country residence, LocalDate on) {
        return new Situation(
                on,
                residence,
                Map.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                new Standing.General(),
                Optional.empty(),
                Optional.empty());
    }

    public Situation employed(Map<Country, BigDecimal> shares, List<Country> employers) {
        return new Situation(
                on, residence, shares, employers, selfEmployed, centre, outside, standing, posting, agreed);
    }

    public Situation selfEmployed(Map<Country, BigDecimal> shares, Optional<Country> centreOfInterest) {
        return new Situation(
                on, residence, employed, seats, shares, centreOfInterest, outside, standing, posting, agreed);
    }

    public Situation as(Standing special) {
        return new Situation(on, residence, employed, seats, selfEmployed, centre, outside, special, posting, agreed);
    }

    public Situation posted(Posting sent) {
        return new Situation(
                on, residence, employed, seats, selfEmployed, centre, outside, standing, Optional.of(sent), agreed);
    }

    public Situation notBound(List<Country> states) {
        return new Situation(on, residence, employed, seats, selfEmployed, centre, states, standing, posting, agreed);
    }

    public Situation agreedOn(Country state) {
        return new Situation(
                on, residence, employed, seats, selfEmployed, centre, outside, standing, posting, Optional.of(state));
    }
}
