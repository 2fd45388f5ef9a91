package portability.claims.welfare.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.claims.payment.Amount;

/// What the fund makes of a death that it was told of.
///
/// @param coveredUntil   the last day covered; empty where she was no member
/// @param offers         what the schedule gives
/// @param unverified     does that rest on values of the law that nobody verified?
/// @param benefitClaimId the claim that was opened for the family; empty: none
public record Reply(
        Standing standing,
        Optional<LocalDate> coveredUntil,
        List<Offer> offers,
        boolean unverified,
        String benefitClaimId,
        String words) {
    private static final int LONGEST_WORDS = 400;
    private static final int MOST_OFFERS = 50;

    /// What she was to the fund when she died.
    public enum Standing {
        MEMBER,
        NOT_COVERED,
        NOT_KNOWN,
        NO_FUND
    }

    /// A benefit, between the least and the most.
    public record Offer(String benefit, Amount least, Amount most) {
        private static final int LONGEST = 64;

        public Offer {
            if (benefit.isBlank() || benefit.length() > LONGEST) throw new IllegalArgumentException("no benefit");
            if (!least.money().isSameCurrency(most.money()) || least.money().isGreaterThan(most.money()))
                throw new IllegalArgumentException("the least is no more than the most");
        }
    }

    public Reply {
        offers = List.copyOf(offers);
        if (words.length() > LONGEST_WORDS) throw new IllegalArgumentException("too many words");
        if (offers.size() > MOST_OFFERS) throw new IllegalArgumentException("at most " + MOST_OFFERS + " benefits");
        boolean isKnown = standing == Standing.MEMBER || standing == Standing.NOT_COVERED;
        if (!isKnown && !(offers.isEmpty() && coveredUntil.isEmpty()))
            throw new IllegalArgumentException("who is not known is owed nothing");
    }

    /// Nobody there knows her, or there is no fund.
    public static Reply nothing(Standing standing, String words) {
        return new Reply(standing, Optional.empty(), List.of(), false, "", words);
    }

    @Override
    public String toString() {
        return "Reply[" + standing + "]";
    }
}
