package portability.claims.books.statement;

import java.util.List;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.statement.Difference.What;
import portability.claims.payment.Amount;

/// What statements can hold, for tests.
public final class StatementSamples {
    private StatementSamples() {}

    public static Difference difference() {
        return new Difference(
                What.OTHER_STATE,
                "NL:CAK/4f0c",
                "17",
                "NL:CAK",
                Kind.ACTUAL_COSTS,
                List.of(new Share(State.DUE, new Amount("EUR 120.50"))),
                List.of(new Share(State.CLAIMED, new Amount("EUR 120.50"))),
                "7d0f3c52-1111-8222-8333-444455556666");
    }
}
