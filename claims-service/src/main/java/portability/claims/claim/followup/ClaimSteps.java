package portability.claims.claim.followup;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.EndForwarded;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.KeepOwnAbsence;
import portability.claims.claim.ClaimCommand.KeepOwnRecord;
import portability.claims.claim.ClaimCommand.KeepRenewedRecord;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.PassRefusalsOn;
import portability.claims.claim.ClaimCommand.SettleRenewal;
import portability.claims.claim.ClaimCommand.Summarise;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.DocumentName;
import portability.claims.claim.Errand;
import portability.claims.claim.NeedsOfficer;
import portability.claims.claim.NextStep;
import portability.claims.claim.wire.Outgoing;
import portability.claims.claim.wire.Question;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.upstream.Upstreams;
import portability.ledger.edge.Principal;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;

/// Does one step of a claim. Each may be done again: what is made is named after the claim, so it is made once.
@Component
class ClaimSteps {
    private static final Principal NODE = Principal.node("follow-up");

    private final ClaimDesk claims;
    private final PairDesk pairs;
    private final Upstreams upstreams;
    private final OwnRecord ownRecord;
    private final ReminderProperties reminders;
    private final Clock clock;

    ClaimSteps(
            ClaimDesk claims,
            PairDesk pairs,
            Upstreams upstreams,
            OwnRecord ownRecord,
            ReminderProperties reminders,
            Clock clock) {
        this.claims = claims;
        this.pairs = pairs;
        this.upstreams = upstreams;
        this.ownRecord = ownRecord;
        this.reminders = reminders;
        this.clock = clock;
    }

    /// @throws RuntimeException if it could not be done now
    void take(String claimId, Claim claim, NextStep step) {
        var opening = claim.opening().orElseThrow();
        switch (step) {
            case NextStep.CertifyOwnRecord() ->
                claims.send(
                        claimId,
                        ownRecord
                                .certify(claimId, opening)
                                .<ClaimCommand>map(KeepOwnRecord::new)
                                .orElseGet(KeepOwnAbsence::new),
                        NODE);
            case NextStep.RenewOwnRecord(var superseded) ->
                claims.send(
                        claimId,
                        ownRecord
                                .renew(claimId, superseded)
                                .<ClaimCommand>map(newer -> new KeepRenewedRecord(superseded, newer))
                                .orElseGet(() -> new SettleRenewal(superseded)),
                        NODE);
            case NextStep.SettleRenewal(var superseded) -> claims.send(claimId, new SettleRenewal(superseded), NODE);
            case NextStep.Dispatch dispatch -> dispatch(claimId, claim, opening, dispatch);
            case NextStep.Invalidate(var to, var invalidated) -> {
                var letter = InvalidationLetter.of(claimId, claim, to, invalidated);
                pairs.send(to, letter.document(), NODE);
                claims.send(claimId, letter.note(), NODE);
            }
            case NextStep.TellRemoval(var to, var removed) -> {
                var letter = RemovalLetter.of(claimId, claim, to, removed);
                pairs.send(to, letter.document(), NODE);
                claims.send(claimId, letter.note(), NODE);
            }
            case NextStep.PassRefusalsOn() -> claims.send(claimId, new PassRefusalsOn(), NODE);
            case NextStep.CarryOn() -> {
                var letter = ForwardLetter.of(claimId, claim);
                pairs.send(letter.to(), letter.document(), NODE);
                claims.send(claimId, letter.note(), NODE);
            }
            case NextStep.TellContact(var to) -> {
                var letter = ContactLetter.of(claimId, claim, to);
                pairs.send(to, letter.document(), NODE);
                claims.send(claimId, letter.note(), NODE);
            }
            case NextStep.EndForwarded() -> claims.send(claimId, new EndForwarded(), NODE);
            case NextStep.Determine() -> {
                var found = determination(claim, opening);
                var determination = Octets.of(found.getDetermination().toByteString());
                var floor = found.hasFloor() ? Octets.of(found.getFloor().toByteString()) : Octets.none();
                claims.send(claimId, new KeepDetermination(determination, claim.basis(), floor), NODE);
            }
            case NextStep.DecideAutomatically() -> decide(claimId);
            case NextStep.Summarise() -> claims.send(claimId, new Summarise(clock.instant()), NODE);
            case NextStep.Close() -> claims.send(claimId, new Close(), NODE);
        }
    }

    /// Where no scheme of the branch is loaded, that is what is found; an officer decides what it means.
    private DetermineResponse determination(Claim claim, Opening opening) {
        var question = Question.about(claim, opening);
        var nothing = claim.decidesNothing();
        if (nothing.isPresent()) return without(opening, question, nothing.get().name());
        return upstreams.determine(question).orElseGet(() -> without(opening, question, NeedsOfficer.NO_SCHEME.name()));
    }

    private static DetermineResponse without(Opening opening, DetermineRequest question, String reason) {
        return DetermineResponse.newBuilder()
                .setDetermination(Determination.newBuilder()
                        .setInstitution(opening.here())
                        .setBranch(question.getBranch())
                        .setRefusalReason(reason))
                .build();
    }

    private void decide(String claimId) {
        try {
            claims.send(claimId, new Decide(NODE.name(), clock.instant()), NODE);
        } catch (Refused refused) {
            // An officer was faster.
            if (refused.refusal() != Refusal.ALREADY_DECIDED && refused.refusal() != Refusal.CLAIM_FORWARDED)
                throw refused;
        }
    }

    private void dispatch(String claimId, Claim claim, Opening opening, NextStep.Dispatch dispatch) {
        var outgoing = Outgoing.of(claim, opening, dispatch.errand());
        var documentId = DocumentName.of(claimId, claim, new Claim.Dispatch(dispatch.to(), dispatch.errand()));
        // The notice asks for the record and the decision; nothing else asks.
        var answerDue = Optional.of(clock.instant().plus(reminders.recordWithin()))
                .filter(_ -> dispatch.errand() == Errand.NOTICE);
        pairs.send(
                dispatch.to(),
                new FreezeDocument(documentId, outgoing.kind(), claimId, outgoing.body(), answerDue),
                NODE);
        claims.send(claimId, new NoteDispatch(dispatch.to(), dispatch.errand(), documentId), NODE);
    }
}
