package portability.claims.netting.round;

import portability.claims.payment.Amount;

/// What a round leaves for one institution, over all of its windows.
///
/// @param balance above zero: it receives that; below: it pays
public record Position(String institution, Amount balance) {}
