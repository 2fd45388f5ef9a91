package portability.claims.netting;

import portability.claims.payment.Amount;

/// What is left in one currency when both ways are netted.
///
/// @param amount       zero where both ways are equal
/// @param debtor       who pays it
/// @param debtorOwes   before netting, rounding differences with it
/// @param creditorOwes the same the other way
public record Net(Amount amount, String debtor, Amount debtorOwes, Amount creditorOwes) {
    public Net {
        var left = debtorOwes.money().minus(creditorOwes.money());
        if (!left.equals(amount.money()) || left.isNegative())
            throw new IllegalArgumentException("what is left is the difference of what each owes");
    }

    String currency() {
        return amount.money().getCurrencyUnit().getCode();
    }
}
