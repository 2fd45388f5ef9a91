package portability.claims.welfare;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.payment.Amount;
import portability.kernel.Country;

/// A contribution for a contract of work abroad, and the days that it covers by the law of the day it was paid.
///
/// @param country   where the work is, ISO 3166 alpha-2
/// @param employer  empty where it was not said
/// @param lastDay   of the contract, inclusive
/// @param coverFrom empty, with `coverUntil`, where it came too late to cover any day
public record Contribution(
        String country,
        String employer,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate paidOn,
        Amount amount,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil) {
    private static final int LONGEST_EMPLOYER = 200;

    public Contribution {
        Country.of(country);
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("a contract ends before it begins");
        if (employer.length() > LONGEST_EMPLOYER || employer.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("an employer's name is too long");
        if (!amount.money().isPositive()) throw new IllegalArgumentException("nothing was paid");
        if (coverFrom.isPresent() != coverUntil.isPresent())
            throw new IllegalArgumentException("a cover has a first and a last day");
    }

    /// Is it for the same contract?
    boolean isForSameContract(Contribution other) {
        return country.equals(other.country) && firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    /// The same payment, whatever the law said when it was recorded?
    public boolean isSamePayment(Contribution other) {
        return isForSameContract(other)
                && employer.equals(other.employer)
                && paidOn.equals(other.paidOn)
                && amount.equals(other.amount);
    }

    @Override
    public String toString() {
        return "Contribution[…]";
    }
}
