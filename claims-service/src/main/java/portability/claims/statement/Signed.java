package portability.claims.statement;

import java.time.Instant;
import java.util.List;
import portability.proto.exchange.v1.EntitlementAnswer;
import portability.proto.exchange.v1.EntitlementWorth;

/// What an institution signed about a person, opened and verified. Prints nothing of it.
///
/// @param signed when
public record Signed(String institution, Instant signed, EntitlementAnswer answer, EntitlementWorth worth) {
    public List<Period> periods() {
        return answer.getPeriodsList().stream().map(Period::of).toList();
    }

    @Override
    public String toString() {
        return "Signed[" + institution + "]";
    }
}
