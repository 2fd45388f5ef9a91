package portability.claims.claim;

import java.time.LocalDate;
import portability.kernel.InstitutionId;

/// An institution that was named after the claim was lodged. Personal data; prints nothing of it.
///
/// @param institution where the person was insured too
/// @param number      hers there
/// @param toldOn      the day on which it was told
/// @param claimDate   the day that counts there as the day of the claim
public record Naming(String institution, String number, LocalDate toldOn, LocalDate claimDate) {
    private static final int LONGEST_NUMBER = 64;

    public Naming {
        InstitutionId.parse(institution);
        if (number.isBlank()
                || number.length() > LONGEST_NUMBER
                || number.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a number is missing or too long");
        if (claimDate.isAfter(toldOn)) throw new IllegalArgumentException("nothing is claimed before it is told");
    }

    /// The claim's own day counts everywhere; where the claimant had been asked and had not told, the day on which she
    /// completed it. That the institution's own law may be more favourable, is its own word.
    ///
    /// @param claimedOn when the claim was lodged
    /// @throws IllegalArgumentException if it was told before that
    /// Source: Reg. (EC) 987/2009 Art. 45(5), (6).
    public static Naming of(
            String institution, String number, LocalDate toldOn, LocalDate claimedOn, boolean concealed) {
        if (toldOn.isBefore(claimedOn)) throw new IllegalArgumentException("what was told with the claim is not late");
        return new Naming(institution, number, toldOn, concealed ? toldOn : claimedOn);
    }

    @Override
    public String toString() {
        return "Naming[" + institution + "]";
    }
}
