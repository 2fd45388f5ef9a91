package portability.claims.health.planned;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.health.Patient;
import portability.claims.health.Said;
import portability.claims.payment.Amount;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened in a matter of planned care. Source: Reg. (EC) 883/2004 Art. 20; Reg. (EC) 987/2009 Art. 26.
public sealed interface CareEvent {
    /// The case.
    String careId();

    /// @param by   an officer
    /// @param stay the institution of the stay
    record PlannedCareAsked(
            @Subject String careId,
            String by,
            String stay,
            LocalDate askedOn,
            @Personal Wish wish) implements CareEvent {}

    /// Stands in the log of the competent institution and of the one of the stay.
    ///
    /// @param basis empty at the institution of the stay
    record PlannedCareAuthorised(
            @Subject String careId,
            Said said,
            @Personal Authorisation authorisation,
            @Personal Optional<Basis> basis) implements CareEvent {}

    record PlannedCareRefused(
            @Subject String careId,
            String by,
            @Personal Refused refused,
            @Personal Basis basis) implements CareEvent {}

    record SupplementFound(
            @Subject String careId, String by, @Personal Supplement supplement) implements CareEvent {}

    /// What a patient asks for.
    record Wish(Patient patient, String treatment) {
        public Wish {
            Words.check(treatment);
        }
    }

    /// @param until first day on which it is over
    /// @param body  responsible for health at the sender; empty: the sender
    record Authorisation(Patient patient, String treatment, LocalDate from, LocalDate until, String body) {
        public Authorisation {
            Words.check(treatment);
            if (!from.isBefore(until)) throw new IllegalArgumentException("care is authorised for a day at least");
        }
    }

    /// Why, and what can be done against it.
    record Refused(String reason, String remedy) {
        public Refused {
            Words.check(reason);
            Words.check(remedy);
        }
    }

    /// On what a decision rests.
    ///
    /// @param findings which doctor said what when
    /// @param steps    a `DecidePlannedCareResponse`, serialised: what the rules say
    record Basis(boolean benefitInResidence, boolean inTimeThere, String findings, Octets steps) {
        public Basis {
            Words.check(findings);
        }
    }

    /// @param steps a `FindSupplementResponse`, serialised, of which only the steps are there
    record Supplement(
            Amount notional,
            Amount reimbursed,
            Amount borne,
            Optional<Amount> ownAtHome,
            Amount amount,
            Octets steps) {}
}
