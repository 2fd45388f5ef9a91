package portability.claims.welfare.floor;

import java.time.LocalDate;
import portability.claims.Octets;

/// What can be done about a floor. Every case may come twice; the second time changes nothing.
public sealed interface FloorCommand {
    record Refer(String to, String documentId, LocalDate on, Shortfall shortfall, Octets finding)
            implements FloorCommand {}

    record Take(String from, String documentId, LocalDate cameOn, Shortfall shortfall) implements FloorCommand {}

    record Settle(String by, String outcome) implements FloorCommand {}
}
