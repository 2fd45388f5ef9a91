package portability.totalisation.question;

import portability.kernel.Branch;
import portability.kernel.InstitutionId;

/// What one institution is asked to decide: its own benefit of one branch, under its own law.
public record Question(InstitutionId institution, Branch branch, Claimant claimant, Claim claim) {}
