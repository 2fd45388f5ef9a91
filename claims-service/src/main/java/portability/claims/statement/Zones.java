package portability.claims.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day of a moment, the same at every institution.
public final class Zones {
    private Zones() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
