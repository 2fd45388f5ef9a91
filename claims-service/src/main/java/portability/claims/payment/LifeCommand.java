package portability.claims.payment;

import java.time.LocalDate;
import java.util.Optional;

/// What is wanted about whether she lives.
public sealed interface LifeCommand extends PensionCommand {
    /// Does what the rule wants on a day: asks for word, suspends, or nothing. See [Life#next].
    ///
    /// @param lodgedOn the day of the claim, on which she lived
    record ApplyLifeRule(LifeRule rule, LocalDate lodgedOn, LocalDate today) implements LifeCommand {}

    /// Notes that another institution is asked, before it is.
    record NoteRequest(LocalDate due, String institution, String documentId) implements LifeCommand {}

    /// Somebody saw her.
    ///
    /// @param rule     that holds; empty where none does: then any word is taken, and ends a suspension
    /// @param lodgedOn the day of the claim
    record ProveLife(
            String proofId, String by, LifeProof proof, Optional<LifeRule> rule, LocalDate lodgedOn, LocalDate today)
            implements LifeCommand {}

    /// An institution that was asked cannot say.
    record NoteDenial(String institution, String documentId, String reason) implements LifeCommand {}

    /// An institution tells that she died.
    record NoteDeath(String institution, String documentId, ToldDeath death) implements LifeCommand {}

    /// What it told was wrong.
    record DismissDeath(String documentId, String by, String reason) implements LifeCommand {}
}
