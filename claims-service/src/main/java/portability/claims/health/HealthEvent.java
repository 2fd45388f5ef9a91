package portability.claims.health;

import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What was said on a right to health care. The same fact stands in the log of whoever said it and of whoever heard it.
public sealed interface HealthEvent {
    /// The case.
    String entitlementId();

    Said said();

    Word word();

    record EntitlementRequested(
            @Subject String entitlementId,
            Said said,
            @Personal Ask ask) implements HealthEvent {
        @Override
        public Word word() {
            return ask;
        }
    }

    record EntitlementIssued(
            @Subject String entitlementId,
            Said said,
            @Personal Right right) implements HealthEvent {
        @Override
        public Word word() {
            return right;
        }
    }

    record EntitlementRefused(
            @Subject String entitlementId,
            Said said,
            @Personal Denial denial) implements HealthEvent {
        @Override
        public Word word() {
            return denial;
        }
    }

    record EntitlementRegistered(
            @Subject String entitlementId,
            Said said,
            @Personal Registration registration) implements HealthEvent {
        @Override
        public Word word() {
            return registration;
        }
    }

    record RegistrationDeclined(
            @Subject String entitlementId,
            Said said,
            @Personal Declined declined) implements HealthEvent {
        @Override
        public Word word() {
            return declined;
        }
    }

    record EntitlementChanged(
            @Subject String entitlementId,
            Said said,
            @Personal OtherDays days) implements HealthEvent {
        @Override
        public Word word() {
            return days;
        }
    }

    record EntitlementEnded(
            @Subject String entitlementId,
            Said said,
            @Personal End end) implements HealthEvent {
        @Override
        public Word word() {
            return end;
        }
    }

    record ChangeAnswered(
            @Subject String entitlementId,
            Said said,
            @Personal Reply reply) implements HealthEvent {
        @Override
        public Word word() {
            return reply;
        }
    }

    static HealthEvent of(String entitlementId, Said said, Word word) {
        return switch (word) {
            case Ask ask -> new EntitlementRequested(entitlementId, said, ask);
            case Right right -> new EntitlementIssued(entitlementId, said, right);
            case Denial denial -> new EntitlementRefused(entitlementId, said, denial);
            case Registration registration -> new EntitlementRegistered(entitlementId, said, registration);
            case Declined declined -> new RegistrationDeclined(entitlementId, said, declined);
            case OtherDays days -> new EntitlementChanged(entitlementId, said, days);
            case End end -> new EntitlementEnded(entitlementId, said, end);
            case Reply reply -> new ChangeAnswered(entitlementId, said, reply);
        };
    }
}
