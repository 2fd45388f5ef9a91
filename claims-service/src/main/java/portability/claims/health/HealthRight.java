package portability.claims.health;

import java.time.LocalDate;
import java.util.Optional;

/// A right to health care as invoices need it: who charges whom for which days. No personal data but that there
/// is one.
///
/// Care is charged from registration (Reg. (EC) 987/2009 Art. 24; `EntitlementDocument` of the rules), within the
/// right.
///
/// @param patientRef pseudonymous: names the patient in invoices between the two institutions, and nowhere else
/// @param category   empty but for residence
/// @param debtor     the competent institution, whose node answers
/// @param creditor   the institution of residence, or of the stay; empty of a card: whoever gave the care
/// @param debtorBody responsible for health there, `NL:CAK`; the debtor itself where it named none; and `creditorBody`
/// @param from       first day of the right
/// @param registered from when she is registered; empty: she is not, and nothing is charged
/// @param until      first day without the right; empty while it lasts
public record HealthRight(
        String entitlementId,
        String patientRef,
        Basis basis,
        Optional<Category> category,
        String debtor,
        String creditor,
        String debtorBody,
        String creditorBody,
        LocalDate from,
        Optional<LocalDate> registered,
        Optional<LocalDate> until) {

    /// On what it rests.
    public enum Basis {
        /// An entitlement document (S1).
        RESIDENCE,
        /// A card, or a certificate in its place.
        STAY,
        /// An authorisation (S2).
        PLANNED_CARE
    }

    /// First day for which care is charged; empty where there is none.
    public Optional<LocalDate> chargedFrom() {
        return registered
                .map(day -> day.isAfter(from) ? day : from)
                .filter(start -> until.isEmpty() || start.isBefore(until.get()));
    }

    /// Is care of this day charged under it?
    public boolean covers(LocalDate day) {
        return chargedFrom().filter(start -> !day.isBefore(start)).isPresent()
                && (until.isEmpty() || day.isBefore(until.get()));
    }

    /// Empty before it is issued.
    public static Optional<HealthRight> of(String entitlementId, EntitlementFile file) {
        return file.right().map(right -> {
            var debtor = file.competent().orElseThrow();
            var creditor = file.residence().orElseThrow();
            return new HealthRight(
                    entitlementId,
                    entitlementId,
                    Basis.RESIDENCE,
                    Optional.of(right.category()),
                    debtor,
                    creditor,
                    orElse(right.body(), debtor),
                    file.registration()
                            .map(Word.Registration::body)
                            .filter(body -> !body.isEmpty())
                            .or(() -> file.ask().map(Word.Ask::body))
                            .filter(body -> !body.isEmpty())
                            .orElse(creditor),
                    file.from().orElseThrow(),
                    file.registration().map(Word.Registration::from),
                    file.until());
        });
    }

    private static String orElse(String body, String institution) {
        return body.isEmpty() ? institution : body;
    }
}
