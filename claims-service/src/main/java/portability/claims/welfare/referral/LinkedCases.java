package portability.claims.welfare.referral;

import java.util.List;

/// What else is known here of the person a case is about, by the numbers in it.
public interface LinkedCases {
    /// The processor that keeps it.
    String PROCESSOR = "linked-cases";

    /// What a case is of the insured person.
    enum Kind {
        /// She claims.
        CLAIM,
        /// Somebody claims after her death.
        SURVIVORS,
        /// Her death was referred.
        REFERRAL
    }

    /// Another case of hers.
    record Linked(String caseId, Kind kind) {}

    /// By id, at most 100; none for a case that is not known.
    List<Linked> of(String caseId);
}
