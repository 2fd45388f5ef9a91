package portability.claims.welfare.referral;

import java.time.LocalDate;

/// What can be done about a referral. Every case may come twice; the second time changes nothing.
public sealed interface ReferralCommand {
    record Refer(String to, String documentId, String by, ReferredDeath referred) implements ReferralCommand {}

    record TakeReferral(String from, String documentId, LocalDate cameOn, ReferredDeath referred)
            implements ReferralCommand {}

    record Answer(String documentId, String by, String membershipId, Reply reply) implements ReferralCommand {}

    record TakeAnswer(String from, String documentId, Reply reply) implements ReferralCommand {}

    /// What a document of this institution's says, lost in a restore and got back.
    record Remember(String to, ReferralCommand said) implements ReferralCommand {}
}
