package portability.claims.netting.round.followup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.Proof;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundEvent;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundVoid;
import portability.claims.netting.round.RoundWindows;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.round.Word.Stands;
import portability.claims.netting.round.Word.Voids;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;

/// How a round ends, at its proposer and at each participant: once, together with what that does to the
/// windows here.
@Component
class RoundEnds {
    private final RoundDesk desk;
    private final RoundWindows windows;
    private final SettlingParty party;

    RoundEnds(RoundDesk desk, RoundWindows windows, SettlingParty party) {
        this.desk = desk;
        this.windows = windows;
        this.party = party;
    }

    /// The proposer signs that it is void.
    ///
    /// @param before facts of the round in the same transaction
    void voided(Round round, List<? extends RoundEvent> before, RoundVoid reason, String because, Principal by) {
        var word = desk.sign(new Voids(round.terms().roundId(), party.here(), desk.now(), reason, because));
        end(round, before, new Outcome(word, List.of()), "", by);
    }

    /// The proposer signs that it stands.
    ///
    /// @param agreements one of each participant
    void stood(Round round, List<? extends RoundEvent> before, List<SignedWord> agreements, Principal by) {
        var hash = round.signed(party.here()).orElseThrow().list().hash();
        var word = desk.sign(new Stands(round.terms().roundId(), party.here(), desk.now(), hash));
        end(round, before, new Outcome(word, agreements), "", by);
    }

    /// What the proposer has signed is so here.
    ///
    /// @param documentId in which it came; empty at the proposer
    void end(Round round, List<? extends RoundEvent> before, Outcome outcome, String documentId, Principal by) {
        var roundId = round.terms().roundId();
        var facts = new ArrayList<RoundEvent>(before);
        facts.add(
                outcome.isStanding()
                        ? new RoundStood(roundId, outcome.word(), outcome.agreements(), documentId)
                        : new RoundVoided(roundId, outcome.word(), documentId));
        var others = new ArrayList<Placed>();
        round.signed(party.here()).ifPresent(proof -> others.addAll(ofWindows(round, proof, outcome)));
        desk.append(roundId, round.events(), facts, others, by);
    }

    private List<Placed> ofWindows(Round round, Proof proof, Outcome outcome) {
        return outcome.isStanding()
                ? windows.settling(proof, round.signedBy().orElse(""))
                : windows.freeing(proof.list());
    }
}
