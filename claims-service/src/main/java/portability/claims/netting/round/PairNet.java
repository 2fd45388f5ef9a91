package portability.claims.netting.round;

import java.util.List;
import java.util.regex.Pattern;
import portability.claims.claim.CaseId;
import portability.claims.payment.Amount;

/// What a window leaves that both institutions of a pair have agreed to.
///
/// @param listHash the SHA-256 of its list, which both have signed: hex
/// @param amount   above zero
public record PairNet(String windowId, String listHash, String debtor, String creditor, Amount amount) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public PairNet {
        // Whoever opened it names it: nobody can put in what others have between them.
        boolean isTheirs = CaseId.contactIn(windowId)
                .filter(opener -> List.of(debtor, creditor).contains(opener.toString()))
                .isPresent();
        if (!isTheirs || !HASH.matcher(listHash).matches())
            throw new IllegalArgumentException("a window is named by one of the two, and has a hash");
        if (debtor.equals(creditor) || !amount.money().isPositive())
            throw new IllegalArgumentException("one of two owes the other something");
    }

    /// Is an institution one of the two?
    public boolean isOf(String institution) {
        return debtor.equals(institution) || creditor.equals(institution);
    }

    /// @param institution one of the two
    public String other(String institution) {
        return debtor.equals(institution) ? creditor : debtor;
    }

    List<String> fields() {
        return List.of("pair", windowId, listHash, debtor, creditor, amount.text());
    }

    static PairNet read(List<String> fields) {
        return new PairNet(fields.get(1), fields.get(2), fields.get(3), fields.get(4), new Amount(fields.get(5)));
    }
}
