package portability.claims.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Care given to one patient, as it is asked for. The patient stands in it by a reference or a document of
/// entitlement, never by name.
///
/// @param number      1, 2, 3, … in the invoice
/// @param entitlement the document's case; empty where there is a patient's reference alone
/// @param unitPrice   minor units of the invoice's currency
/// @param minor       what is asked for, in minor units of the invoice's currency
/// @param reference   the provider's number of it; may be empty
public record CareLine(
        int number,
        String patient,
        String entitlement,
        LocalDate firstDay,
        LocalDate lastDay,
        String codeSystem,
        String code,
        BigDecimal quantity,
        Optional<Long> unitPrice,
        long minor,
        String reference) {
    private static final int LONGEST_REFERENCE = 64;
    private static final int LONGEST_CASE = 80;
    private static final int LONGEST_SYSTEM = 16;
    private static final int LONGEST_CODE = 32;
    /// No single line of care costs more than this, and a million of them still fit into a long.
    public static final long MOST = 1_000_000_000_000L;

    public CareLine {
        if (number < 1) throw new IllegalArgumentException("lines are numbered from 1");
        if (patient.isEmpty() && entitlement.isEmpty())
            throw new IllegalArgumentException("a line says whose care it is: a patient's reference or a document");
        plain(patient, LONGEST_REFERENCE);
        plain(entitlement, LONGEST_CASE);
        plain(reference, LONGEST_REFERENCE);
        named(codeSystem, LONGEST_SYSTEM);
        named(code, LONGEST_CODE);
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("care ends after it begins");
        if (quantity.signum() <= 0 || quantity.precision() > 12 || quantity.scale() > 4 || quantity.scale() < -6)
            throw new IllegalArgumentException("a quantity is above 0, with at most four decimals");
        if (minor <= 0 || minor > MOST) throw new IllegalArgumentException("an amount is above 0");
        if (unitPrice.filter(price -> price < 0 || price > MOST).isPresent())
            throw new IllegalArgumentException("a unit price is not below 0");
    }

    private static void plain(String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a reference is too long, or no plain text");
    }

    private static void named(String text, int longest) {
        if (text.isBlank()) throw new IllegalArgumentException("a code, or its system, is missing");
        plain(text, longest);
    }

    LineAmount amount() {
        return new LineAmount(number, minor);
    }
}
