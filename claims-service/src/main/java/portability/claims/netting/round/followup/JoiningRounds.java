package portability.claims.netting.round.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.Windows;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.PairNet;
import portability.claims.netting.round.Proof;
import portability.claims.netting.round.ProofBroken;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.Round.State;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundEvent.OutcomeAsked;
import portability.claims.netting.round.RoundEvent.RoundAgreed;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.WindowsOffered;
import portability.claims.netting.round.RoundRefusal;
import portability.claims.netting.round.RoundWindows;
import portability.claims.netting.round.Word.Agreement;
import portability.claims.netting.round.Word.Offer;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;

/// Where officers put windows into a round, look at what is proposed, sign it or refuse. Nobody's word
/// is taken for what one's own windows leave, nor for what a pair has signed.
@Component
public class JoiningRounds {
    private final RoundDesk desk;
    private final RoundWindows windows;
    private final Windows known;
    private final ReadModels readModels;
    private final NettingDesk attempts;
    private final SettlingParty party;

    JoiningRounds(
            RoundDesk desk,
            RoundWindows windows,
            Windows known,
            ReadModels readModels,
            NettingDesk attempts,
            SettlingParty party) {
        this.desk = desk;
        this.windows = windows;
        this.known = known;
        this.readModels = readModels;
        this.attempts = attempts;
        this.party = party;
    }

    /// Puts windows in, once.
    ///
    /// @param wanted empty: all that can be
    /// @throws Refused UNKNOWN_ROUND, ROUND_OVER, ROUND_CLOSED, NO_OWN_ACCOUNT, UNKNOWN_WINDOW,
    ///                 WINDOW_NOT_FREE, PARTNER_IN_DOUBT, RESTORING
    public Round offer(String roundId, List<String> wanted, Principal officer) {
        return attempts.attempts(() -> {
            var round = round(roundId);
            if (round.offers().containsKey(party.here())) return round;
            requireGoingOn(round);
            if (round.state() != State.OPEN) throw new Refused(Refusal.ROUND_CLOSED);
            round.terms().others(party.here()).stream().filter(desk::isPartner).forEach(party::requireTrust);
            var account = party.account().orElseThrow(() -> new Refused(Refusal.NO_OWN_ACCOUNT));
            var pairs = wanted.isEmpty() ? free(round) : named(round, wanted);
            var offer = desk.sign(new Offer(round.terms(), party.here(), desk.now(), account, pairs));
            desk.append(
                    roundId,
                    round.events(),
                    List.of(new WindowsOffered(roundId, offer, officer.name())),
                    List.of(),
                    officer);
            return round(roundId);
        });
    }

    private List<PairNet> free(Round round) {
        readModels.awaitCurrent(Windows.PROCESSOR);
        var pairs = new ArrayList<PairNet>();
        for (var partner : round.terms().others(party.here()))
            for (var windowId : known.with(partner))
                windows.free(windowId, round.terms()).ifPresent(pairs::add);
        pairs.sort(Comparator.comparing(PairNet::windowId));
        return pairs;
    }

    private List<PairNet> named(Round round, List<String> wanted) {
        return new TreeSet<>(wanted)
                .stream()
                        .map(windowId -> {
                            if (attempts.find(windowId).isEmpty()) throw new Refused(Refusal.UNKNOWN_WINDOW);
                            return windows.free(windowId, round.terms())
                                    .orElseThrow(() -> new Refused(Refusal.WINDOW_NOT_FREE));
                        })
                        .toList();
    }

    /// Looks at the proposal alone, signs it and reserves the windows here. What was signed is as it
    /// is.
    /// @throws Refused UNKNOWN_ROUND, ROUND_OVER, NOTHING_PROPOSED, ALREADY_ANSWERED, DATE_PASSED,
    ///                 PROOF_BROKEN, NO_PARTNER, WINDOW_NOT_FREE, PARTNER_IN_DOUBT, RESTORING
    public Round agree(String roundId, Principal officer) {
        return attempts.attempts(() -> {
            var round = round(roundId);
            if (round.agreements().containsKey(party.here())) return round;
            requireGoingOn(round);
            if (round.state() == State.OPEN) throw new Refused(Refusal.NOTHING_PROPOSED);
            if (round.hasRefused()) throw new Refused(Refusal.ALREADY_ANSWERED);
            if (party.today().isAfter(round.terms().lastDay())) throw new Refused(Refusal.DATE_PASSED);
            var proof = looked(round);
            ProposingRounds.requirePartners(proof, desk, party.here());
            proof.list().terms().others(party.here()).stream()
                    .filter(desk::isPartner)
                    .forEach(party::requireTrust);
            var word = new Agreement(
                    roundId, party.here(), desk.now(), proof.list().hash());
            desk.append(
                    roundId,
                    round.events(),
                    List.of(new RoundAgreed(roundId, desk.sign(word), officer.name())),
                    windows.reserving(proof.list()),
                    officer);
            return round(roundId);
        });
    }

    /// The proposal, if it is what everybody has put in: what this institution has, without a byte of
    /// difference.
    private Proof looked(Round round) {
        var own = Optional.ofNullable(round.offers().get(party.here()));
        var ofProposer =
                Optional.ofNullable(round.agreements().get(round.terms().proposer()));
        boolean isMine =
                own.filter(round.proposal().orElseThrow().offers()::contains).isPresent();
        try {
            var proof = round.proof(desk).orElseThrow();
            if (isMine && ofProposer.isPresent()) {
                var _ = proof.requireAgreement(ofProposer.get(), desk);
                return proof;
            }
        } catch (ProofBroken _) {
            // As below.
        }
        throw new Refused(Refusal.PROOF_BROKEN);
    }

    /// Does not take part. Not once it was signed here: then the proposer's word is waited for.
    /// @throws Refused UNKNOWN_ROUND, OWN_ROUND, ROUND_OVER, ALREADY_ANSWERED
    public Round refuse(String roundId, RoundRefusal reason, Principal officer) {
        return attempts.attempts(() -> {
            var round = round(roundId);
            if (round.terms().proposer().equals(party.here())) throw new Refused(Refusal.OWN_ROUND);
            if (round.hasRefused()) return round;
            requireGoingOn(round);
            if (round.agreements().containsKey(party.here())) throw new Refused(Refusal.ALREADY_ANSWERED);
            desk.append(
                    roundId,
                    round.events(),
                    List.of(new RoundRefused(roundId, reason, officer.name())),
                    List.of(),
                    officer);
            return round(roundId);
        });
    }

    /// Asks all other participants it knows what became of a round that was signed here.
    /// @throws Refused UNKNOWN_ROUND, ROUND_OVER, NOT_AGREED
    public List<String> ask(String roundId, Principal officer) {
        return attempts.attempts(() -> {
            var round = round(roundId);
            requireGoingOn(round);
            if (round.terms().proposer().equals(party.here())
                    || !round.agreements().containsKey(party.here())) throw new Refused(Refusal.NOT_AGREED);
            desk.append(
                    roundId,
                    round.events(),
                    List.of(new OutcomeAsked(roundId, round.asked() + 1, officer.name())),
                    List.of(),
                    officer);
            return round.terms().others(party.here()).stream()
                    .filter(desk::isPartner)
                    .toList();
        });
    }

    private static void requireGoingOn(Round round) {
        if (round.outcome().isPresent()) throw new Refused(Refusal.ROUND_OVER);
    }

    private Round round(String roundId) {
        return desk.find(roundId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_ROUND));
    }
}
