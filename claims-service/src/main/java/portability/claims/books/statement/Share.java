package portability.claims.books.statement;

import portability.claims.books.Account.State;
import portability.claims.payment.Amount;

/// What stands in one state.
public record Share(State state, Amount amount) {}
