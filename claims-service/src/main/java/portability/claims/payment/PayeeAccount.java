package portability.claims.payment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/// Where a pension is paid to: an IBAN, or an account in a country that has none.
///
/// @param iban    without spaces; empty where it is an account elsewhere
/// @param number  as the bank elsewhere writes it; empty where there is an IBAN
/// @param bic     the bank, ISO 9362; empty where the IBAN says it
/// @param country of the bank elsewhere, ISO 3166 alpha-2; empty where there is an IBAN
public record PayeeAccount(String holder, String iban, String number, String bic, String country) {
    private static final int LONGEST_HOLDER = 140;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9 /-]{1,34}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public PayeeAccount {
        if (holder.isBlank() || iban.isEmpty() == number.isEmpty())
            throw new IllegalArgumentException("an account has a holder, and an IBAN or a number");
    }

    /// @throws IllegalArgumentException if it is no IBAN of a country that has them, or its check digits differ
    public static PayeeAccount iban(String holder, String iban) {
        var plain = iban.replace(" ", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(plain);
        } catch (Iban4jException _) {
            throw new IllegalArgumentException("not an IBAN");
        }
        return new PayeeAccount(held(holder), plain, "", "", "");
    }

    /// @throws IllegalArgumentException if a part is missing or the bank's code is none of that country
    public static PayeeAccount elsewhere(String holder, String number, String bic, String country) {
        try {
            BicUtil.validate(bic);
        } catch (Iban4jException _) {
            throw new IllegalArgumentException("not a BIC");
        }
        if (!NUMBER.matcher(number).matches() || !COUNTRY.matcher(country).matches())
            throw new IllegalArgumentException("not an account");
        if (!bic.startsWith(country, 4)) throw new IllegalArgumentException("the bank is in another country");
        return new PayeeAccount(held(holder), "", number, bic, country);
    }

    private static String held(String holder) {
        if (holder.isBlank()
                || holder.length() > LONGEST_HOLDER
                || holder.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException("no holder");
        return holder.strip();
    }

    @Override
    public String toString() {
        return iban.isEmpty() ? "an account elsewhere" : "an IBAN";
    }
}
