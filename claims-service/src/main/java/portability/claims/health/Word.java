package portability.claims.health;

import java.time.LocalDate;
import java.util.Optional;
import portability.claims.Octets;
import portability.kernel.Country;
import portability.kernel.InstitutionId;

/// What one of the two institutions says on a right to health care. Each is a document; the names in brackets are those
/// officers know from EESSI.
public sealed interface Word {
    int LONGEST_WORDS = 400;
    int LONGEST_ID = 80;

    /// The institution of residence asks for a document (S071).
    ///
    /// @param residence   ISO 3166 alpha-2
    /// @param derivedFrom of a member of the family: the case of the document from which her right derives,
    ///                    or empty
    /// @param body        responsible for health where the sender is (`NL:CAK`); empty: the sender
    record Ask(
            Patient patient,
            Category category,
            String residence,
            LocalDate wantedFrom,
            String derivedFrom,
            String body,
            String reason)
            implements Word {
        public Ask {
            checkWho(category, residence, derivedFrom, body, reason);
        }
    }

    /// The competent institution certifies the right (S072). Reg. (EC) 987/2009 Art. 24.
    ///
    /// @param from  first day of the right
    /// @param until first day without it; empty while nobody knows
    /// @param steps a `HealthEntitlement`, serialised, of which only the steps are there: why its state
    ///              bears the cost
    record Right(
            Patient patient,
            Category category,
            String residence,
            LocalDate from,
            Optional<LocalDate> until,
            String derivedFrom,
            String body,
            String reason,
            Octets steps)
            implements Word {
        public Right {
            checkWho(category, residence, derivedFrom, body, reason);
            if (until.filter(end -> !from.isBefore(end)).isPresent())
                throw new IllegalArgumentException("a right has a day at least");
        }
    }

    /// The competent institution says that there is none.
    record Denial(Denial.Why why, String words) implements Word {
        /// See `HealthRefusalReason`.
        public enum Why {
            PERSON_UNKNOWN,
            NOT_INSURED,
            OTHER_STATE_BEARS,
            OWN_RIGHT,
            OTHER
        }

        public Denial {
            checkWords(words, why == Denial.Why.OTHER);
        }
    }

    /// The institution of residence has registered her (S073). Care is charged from then on.
    record Registration(LocalDate from, String body) implements Word {
        public Registration {
            checkBody(body);
        }
    }

    /// The institution of residence has not registered her; it may later.
    record Declined(Declined.Why why, String words) implements Word {
        /// See `HealthNotRegisteredReason`.
        public enum Why {
            NOT_RESIDENT,
            OWN_RIGHT,
            NOT_FOUND,
            OTHER
        }

        public Declined {
            checkWords(words, why == Declined.Why.OTHER);
        }
    }

    /// The right runs over other days (S016).
    ///
    /// @param from  empty: as before
    /// @param until first day without it; empty: as before
    record OtherDays(Optional<LocalDate> from, Optional<LocalDate> until, Cause cause, String words) implements Word {
        public OtherDays {
            checkWords(words, cause == Cause.OTHER);
            if (from.isEmpty() && until.isEmpty()) throw new IllegalArgumentException("no day is another");
        }
    }

    /// The right ends (S016), or the registration (S018).
    ///
    /// @param from first day without it
    record End(LocalDate from, Cause cause, String words) implements Word {
        public End {
            checkWords(words, cause == Cause.OTHER);
        }
    }

    /// What is said to a change or an end (S017, S019). It has effect all the same.
    ///
    /// @param changeId the document that told of it
    record Reply(String changeId, boolean agreed, String words) implements Word {
        public Reply {
            checkWords(words, !agreed);
            if (changeId.isBlank() || Patient.isNoText(changeId, LONGEST_ID))
                throw new IllegalArgumentException("no document is answered");
        }
    }

    /// Why a right changes or ends. See `HealthChangeCause`.
    enum Cause {
        INSURANCE,
        DEATH,
        MOVED,
        OTHER_STATE_BEARS,
        ERROR,
        OTHER
    }

    private static void checkWho(Category category, String residence, String derivedFrom, String body, String reason) {
        Country.of(residence);
        checkBody(body);
        checkWords(reason, false);
        if (Patient.isNoText(derivedFrom, LONGEST_ID)) throw new IllegalArgumentException("no case");
        if (!derivedFrom.isEmpty() && !category.isDerived())
            throw new IllegalArgumentException("an own right derives from nobody");
    }

    private static void checkBody(String body) {
        if (!body.isEmpty()) InstitutionId.parse(body);
    }

    private static void checkWords(String words, boolean isNeeded) {
        if (Patient.isNoText(words, LONGEST_WORDS) || (isNeeded && words.isBlank()))
            throw new IllegalArgumentException("words are missing, too long, or no text");
    }
}
