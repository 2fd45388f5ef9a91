package portability.simulation.institution;

import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.DocumentName;
import portability.claims.claim.NextStep;
import portability.claims.claim.followup.ContactLetter;
import portability.claims.claim.followup.ForwardLetter;
import portability.claims.claim.followup.InvalidationLetter;
import portability.claims.claim.followup.RemovalLetter;
import portability.claims.claim.wire.Outgoing;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.simulation.world.Fault;

/// What a step asks of others, and what it lets the claim keep of their answer.
final class Steps {
    private final Institution here;

    Steps(Institution here) {
        this.here = here;
    }

    /// Does whoever it needs not answer now?
    boolean isHeldUp(NextStep step) {
        return switch (step) {
            case NextStep.CertifyOwnRecord(), NextStep.RenewOwnRecord(var _), NextStep.Determine() ->
                here.world().faults().strikes(Fault.UPSTREAM_DOWN);
            case NextStep.SettleRenewal(var _),
                    NextStep.Dispatch(var _, var _),
                    NextStep.Invalidate(var _, var _),
                    NextStep.TellRemoval(var _, var _),
                    NextStep.PassRefusalsOn(),
                    NextStep.CarryOn(),
                    NextStep.TellContact(var _),
                    NextStep.EndForwarded(),
                    NextStep.DecideAutomatically(),
                    NextStep.Summarise(),
                    NextStep.Close() -> false;
        };
    }

    /// @param claim as it was when the step was found to be due
    ClaimCommand ask(String claimId, Claim claim, NextStep step) {
        var opening = claim.opening().orElseThrow();
        var now = here.world().agenda().instant();
        return switch (step) {
            case NextStep.CertifyOwnRecord() ->
                here.contributions()
                        .certify(claimId, opening.file())
                        .<ClaimCommand>map(ClaimCommand.KeepOwnRecord::new)
                        .orElseGet(ClaimCommand.KeepOwnAbsence::new);
            case NextStep.RenewOwnRecord(var superseded) ->
                new ClaimCommand.KeepRenewedRecord(
                        superseded, here.contributions().renew(claimId, superseded));
            case NextStep.SettleRenewal(var superseded) -> new ClaimCommand.SettleRenewal(superseded);
            case NextStep.Dispatch dispatch -> dispatch(claimId, claim, dispatch);
            case NextStep.Invalidate(var to, var invalidated) -> {
                var letter = InvalidationLetter.of(claimId, claim, to, invalidated);
                here.command(to, letter.document());
                yield letter.note();
            }
            case NextStep.TellRemoval(var to, var removed) -> {
                var letter = RemovalLetter.of(claimId, claim, to, removed);
                here.command(to, letter.document());
                yield letter.note();
            }
            case NextStep.PassRefusalsOn() -> new ClaimCommand.PassRefusalsOn();
            case NextStep.CarryOn() -> {
                var letter = ForwardLetter.of(claimId, claim);
                here.command(letter.to(), letter.document());
                yield letter.note();
            }
            case NextStep.TellContact(var to) -> {
                var letter = ContactLetter.of(claimId, claim, to);
                here.command(to, letter.document());
                yield letter.note();
            }
            case NextStep.EndForwarded() -> new ClaimCommand.EndForwarded();
            case NextStep.Determine() ->
                new ClaimCommand.KeepDetermination(Rules.determine(claim, opening), claim.basis());
            case NextStep.DecideAutomatically() -> new ClaimCommand.Decide("node", now);
            case NextStep.Summarise() -> new ClaimCommand.Summarise(now);
            case NextStep.Close() -> new ClaimCommand.Close();
        };
    }

    private ClaimCommand dispatch(String claimId, Claim claim, NextStep.Dispatch step) {
        var outgoing = Outgoing.of(claim, claim.opening().orElseThrow(), step.errand());
        var documentId = DocumentName.of(claimId, claim, new Claim.Dispatch(step.to(), step.errand()));
        here.command(step.to(), new FreezeDocument(documentId, outgoing.kind(), claimId, outgoing.body()));
        return new ClaimCommand.NoteDispatch(step.to(), step.errand(), documentId);
    }
}
