package portability.claims.payment;

import java.time.LocalDate;

/// That somebody died, by another institution's word.
///
/// @param reference as that institution's files name it
public record ToldDeath(LocalDate day, Evidence evidence, String reference) {
    public ToldDeath {
        if (reference.isBlank()) throw new IllegalArgumentException("a death is told with what bears it out");
    }

    /// How the institution knows.
    public enum Evidence {
        REGISTER,
        CERTIFICATE,
        FAMILY
    }

    @Override
    public String toString() {
        return "a death, by " + evidence;
    }
}
