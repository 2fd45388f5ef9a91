package portability.claims.payment.life.grpc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import portability.ledger.edge.MalformedInput;

/// Where the next page of a list by days begins.
///
/// @param id of what is listed
public record LifePlace(LocalDate due, String id) {
    private static final int DAY = "2026-01-01".length();

    public String token() {
        return due + " " + id;
    }

    /// @throws MalformedInput INVALID_PAGE
    public static LifePlace read(String token) {
        if (token.isEmpty()) return new LifePlace(LocalDate.of(1, 1, 1), "");
        try {
            return new LifePlace(LocalDate.parse(token.substring(0, DAY)), token.substring(DAY + 1));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException _) {
            throw new MalformedInput("INVALID_PAGE", "not a page token of this list");
        }
    }
}
