package portability.claims.welfare.referral;

import java.time.LocalDate;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened about a death that was referred, at one institution. The case is the referral's own, or that of a
/// pension
/// in which a notice told of the death.
public sealed interface ReferralEvent {
    String caseId();

    /// This institution refers it to another.
    record DeathReferred(
            @Subject String caseId,
            String to,
            String documentId,
            String by,
            @Personal ReferredDeath referred) implements ReferralEvent {}

    /// Another institution told this one, which may host a fund.
    ///
    /// @param documentId the referral, or the notice in a pension's case
    record DeathReferralReceived(
            @Subject String caseId,
            String from,
            String documentId,
            LocalDate cameOn,
            @Personal ReferredDeath referred) implements ReferralEvent {}

    /// This institution answers.
    ///
    /// @param told         the document that is answered
    /// @param membershipId empty where she is no member
    record DeathReferralAnswered(
            @Subject String caseId,
            String to,
            String documentId,
            String told,
            String by,
            String membershipId,
            @Personal Reply reply)
            implements ReferralEvent {}

    /// The fund has answered.
    record DeathReferralAnswerReceived(
            @Subject String caseId,
            String from,
            String documentId,
            @Personal Reply reply) implements ReferralEvent {}
}
