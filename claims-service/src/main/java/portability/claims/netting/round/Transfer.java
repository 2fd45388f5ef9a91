package portability.claims.netting.round;

import portability.claims.payment.Amount;

/// What one institution pays another because of a round.
///
/// @param amount above zero
public record Transfer(String payer, String payee, Amount amount) {
    public Transfer {
        if (payer.equals(payee) || !amount.money().isPositive())
            throw new IllegalArgumentException("one pays another something");
    }
}
