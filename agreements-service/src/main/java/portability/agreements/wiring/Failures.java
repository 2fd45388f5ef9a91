package portability.agreements.wiring;

import io.grpc.Status.Code;
import java.util.Optional;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.ledger.axon.CommandIdReused;
import portability.ledger.edge.Failure;
import portability.ledger.edge.FailureMapping;

/// Refusals as callers see them.
final class Failures implements FailureMapping {
    @Override
    public Optional<Failure> failureFor(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> Optional.of(failure(refused.refusal()));
            case CommandIdReused _ -> Optional.of(refused("REQUEST_ID_REUSED", "the request id came before"));
            default -> Optional.empty();
        };
    }

    private static Failure failure(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoLawLoaded _ -> refused("NO_LAW_LOADED", "no law pack was adopted yet");
            case Refusal.LawPackInvalid(var fault) -> refused("LAW_PACK_INVALID", fault);
            case Refusal.NeedsTwoOfficers _ ->
                refused("NEEDS_TWO_OFFICERS", "another pack is the law: one officer proposes, another enacts");
            case Refusal.UnknownLawVersion _ -> unknown("UNKNOWN_LAW_VERSION", "no pack of that checksum");
            case Refusal.UnknownLaw _ -> unknown("UNKNOWN_LAW", "the pack has no law of that id");
            case Refusal.NoScheme(var institution) ->
                refused("NO_SCHEME", "no scheme of " + institution + " is loaded");
            case Refusal.WrongInstitution(var institution) ->
                refused("WRONG_INSTITUTION", "this node does not decide for " + institution);
            case Refusal.UnknownInstrument _ -> unknown("UNKNOWN_INSTRUMENT", "no instrument of that id is known");
            case Refusal.UnknownProposal _ -> unknown("UNKNOWN_PROPOSAL", "nothing of that id is proposed");
            case Refusal.ProposalOpen _ -> refused("PROPOSAL_OPEN", "what was proposed before is still open");
            case Refusal.ProposalClosed _ -> refused("PROPOSAL_CLOSED", "it was enacted or dropped");
            case Refusal.SameOfficer _ -> refused("SAME_OFFICER", "whoever proposed it must not enact it");
            case Refusal.StepNotPossible(var step, var stage) ->
                refused("STEP_NOT_POSSIBLE", step + " cannot follow " + stage);
            case Refusal.UnknownCertificate _ -> unknown("UNKNOWN_CERTIFICATE", "no certificate of that id");
            case Refusal.AlreadyWithdrawn _ -> refused("ALREADY_WITHDRAWN", "withdrawn before, from another day");
            case Refusal.NoPostingRule(var instrument) ->
                refused("NO_POSTING_RULE", instrument + " is known; its rules on posting are not loaded");
            case Refusal.NotBetween(var instrument, var state) ->
                refused("NOT_BOUND", instrument + " does not bind this state and " + state + " on that day");
            case Refusal.NotOurLegislation(var state) ->
                refused("NOT_OUR_LEGISLATION", "the legislation of " + state + " applies: that state certifies it");
            case Refusal.LegislationUndecided(var why) -> refused("LEGISLATION_UNDECIDED", why);
            case Refusal.LawLacksValue(var what) -> refused("LAW_MISSING", what);
            case Refusal.BeforeLastStep _ ->
                refused("BEFORE_LAST_STEP", "a step does not count from a day before the last one");
        };
    }

    private static Failure refused(String reason, String message) {
        return new Failure(Code.FAILED_PRECONDITION, reason, message);
    }

    private static Failure unknown(String reason, String message) {
        return new Failure(Code.NOT_FOUND, reason, message);
    }
}
