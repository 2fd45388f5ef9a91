package portability.totalisation.question;

import portability.kernel.Branch;
import portability.kernel.InstitutionId;

/// What one institution is asked to decide: its own benefit of one branch, under its own law.
///
/// @param claimant who asks: the insured person, or a survivor
public record Question(
        InstitutionId institution, Branch branch, Claimant claimant, Claim claim, Contingency contingency) {
    /// A question about an old-age pension.
    public Question(InstitutionId institution, Branch branch, Claimant claimant, Claim claim) {
        this(institution, branch, claimant, claim, new Contingency.OldAge());
    }

    /// The person whose career counts.
    public Claimant insured() {
        return switch (contingency) {
            case Contingency.Death death -> death.deceased();
            case Contingency.OldAge _, Contingency.Incapacity _ -> claimant;
        };
    }
}
