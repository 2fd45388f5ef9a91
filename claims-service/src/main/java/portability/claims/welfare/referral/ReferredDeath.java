package portability.claims.welfare.referral;

import java.time.LocalDate;
import java.util.List;
import portability.claims.claim.Claimant;
import portability.claims.payment.ToldDeath;
import portability.claims.welfare.Asking;
import portability.kernel.Country;

/// Who died abroad, and what is known of it. Personal data throughout; prints nothing of it.
///
/// @param country        where, ISO 3166 alpha-2; empty where only a notice in a pension's case told of it
/// @param pensionClaimId the case of her pension; empty where there is none
public record ReferredDeath(
        Claimant person,
        ToldDeath death,
        Cause cause,
        String country,
        String pensionClaimId,
        List<Relative> family,
        String words) {
    private static final int MOST_FAMILY = 10;
    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_NAME = 200;

    /// How, as far as a schedule asks.
    public enum Cause {
        NATURAL,
        ACCIDENT,
        NOT_KNOWN
    }

    /// Somebody of the family.
    ///
    /// @param contact empty where it is not known
    public record Relative(String name, Asking.Tie tie, String contact) {
        public Relative {
            if (name.isBlank() || name.length() > LONGEST_NAME || contact.length() > LONGEST_NAME)
                throw new IllegalArgumentException("a relative has a name, and no long one");
            if ((name + contact).chars().anyMatch(Character::isISOControl))
                throw new IllegalArgumentException("a name holds a control character");
            if (tie == Asking.Tie.MEMBER) throw new IllegalArgumentException("nobody survives herself");
        }

        @Override
        public String toString() {
            return "Relative[" + tie + "]";
        }
    }

    public ReferredDeath {
        family = List.copyOf(family);
        if (!country.isEmpty()) Country.of(country);
        if (family.size() > MOST_FAMILY) throw new IllegalArgumentException("at most " + MOST_FAMILY + " relatives");
        if (words.length() > LONGEST_WORDS) throw new IllegalArgumentException("too many words");
        if (death.day().isBefore(person.birthDate()))
            throw new IllegalArgumentException("nobody dies before being born");
    }

    public LocalDate on() {
        return death.day();
    }

    @Override
    public String toString() {
        return "ReferredDeath[…]";
    }
}
