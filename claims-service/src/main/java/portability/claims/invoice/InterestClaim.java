package portability.claims.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a creditor asks for because an invoice was paid late. Amounts in minor units of the invoice's currency.
/// Source: Reg. (EC) 987/2009 Art. 68.
///
/// @param number   1, 2, 3, …: of the claims on the invoice
/// @param from     from which day
/// @param until    up to and without which day
/// @param owed     what of the invoice is owed, whether paid by now or not
/// @param rate     a year, a decimal fraction
/// @param interest all up to that day
/// @param minor    what is claimed: that, less what was accepted before
/// @param on       when it was claimed
public record InterestClaim(
        int number,
        LocalDate from,
        LocalDate until,
        long owed,
        String rate,
        String rateSource,
        boolean rateVerified,
        long interest,
        long minor,
        LocalDate on) {
    private static final int LONGEST_SOURCE = 400;

    public InterestClaim {
        if (number < 1) throw new IllegalArgumentException("claims of interest are numbered from 1");
        if (!until.isAfter(from)) throw new IllegalArgumentException("interest runs for a day at least");
        if (until.isAfter(on)) throw new IllegalArgumentException("interest is claimed when it has run");
        if (minor < 1 || interest < minor || owed < 1) throw new IllegalArgumentException("no interest");
        if (!rate.matches("[0-9](\\.[0-9]{1,10})?") || new BigDecimal(rate).signum() <= 0)
            throw new IllegalArgumentException("a rate is a decimal fraction");
        if (rateSource.isBlank()
                || rateSource.length() > LONGEST_SOURCE
                || rateSource.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a rate stands somewhere");
    }
}
