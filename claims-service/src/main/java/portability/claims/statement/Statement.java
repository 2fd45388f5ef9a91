package portability.claims.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a person has in each country, as one institution can tell her.
///
/// @param here  who tells it
/// @param made  when
/// @param day   the day for which it is told
/// @param parts this institution's own first
public record Statement(String here, Instant made, LocalDate day, List<Part> parts) {
    public Statement {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !parts.getFirst().institution().equals(here))
            throw new IllegalArgumentException("a statement begins with the part of who makes it");
    }
}
