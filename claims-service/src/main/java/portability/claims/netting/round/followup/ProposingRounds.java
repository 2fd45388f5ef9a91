package portability.claims.netting.round.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.followup.SettlingParty;
import portability.claims.netting.round.Proof;
import portability.claims.netting.round.ProofBroken;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundTerms;
import portability.claims.netting.round.RoundVoid;
import portability.claims.netting.round.RoundWindows;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.round.Word.Agreement;
import portability.ledger.edge.Principal;

/// Where officers of the proposer open a round, propose what follows and give it up. The proposer holds
/// nothing of anybody's: it puts together what others have signed, and says once how it ends.
@Component
public class ProposingRounds {
    private final RoundDesk desk;
    private final RoundWindows windows;
    private final RoundEnds ends;
    private final NettingDesk attempts;
    private final SettlingParty party;

    ProposingRounds(RoundDesk desk, RoundWindows windows, RoundEnds ends, NettingDesk attempts, SettlingParty party) {
        this.desk = desk;
        this.windows = windows;
        this.ends = ends;
        this.attempts = attempts;
        this.party = party;
    }

    /// Opens a round, and invites. The same again is the same.
    /// @throws Refused NO_PARTNER, PARTNER_OLDER, PARTNER_IN_DOUBT, RESTORING, DATE_PASSED,
    ///                 REQUEST_ID_REUSED
    public Round open(RoundTerms terms, Principal officer) {
        var before = desk.find(terms.roundId());
        if (before.isPresent()) return same(before.get(), terms);
        for (var other : terms.others(party.here())) {
            party.requirePartner(other);
            party.requireTrust(other);
        }
        requireInTime(terms.lastDay());
        return attempts.attempts(() -> {
            var known = desk.find(terms.roundId());
            if (known.isPresent()) return same(known.get(), terms);
            var opened = new RoundOpened(terms.roundId(), terms, officer.name());
            desk.append(terms.roundId(), 0, List.of(opened), List.of(), officer);
            return desk.find(terms.roundId()).orElseThrow();
        });
    }

    private static Round same(Round known, RoundTerms terms) {
        if (known.terms().equals(terms)) return known;
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private void requireInTime(LocalDate lastDay) {
        if (party.today().isAfter(lastDay)) throw new Refused(Refusal.DATE_PASSED);
    }

    /// Proposes what follows from what everybody has put in, signs it and reserves the windows here.
    /// What was proposed is as it is.
    /// @throws Refused UNKNOWN_ROUND, NOT_PROPOSER, ROUND_OVER, ROUND_INCOMPLETE, DATE_PASSED,
    ///                 PROOF_BROKEN, NOTHING_DUE, NO_PARTNER, WINDOW_NOT_FREE, PARTNER_IN_DOUBT,
    ///                 RESTORING
    public Round propose(String roundId, Principal officer) {
        return attempts.attempts(() -> {
            var round = own(roundId);
            switch (round.state()) {
                case STANDS, VOID -> throw new Refused(Refusal.ROUND_OVER);
                case PROPOSED -> {
                    // It is proposed once.
                }
                case OPEN -> first(round, officer);
            }
            return own(roundId);
        });
    }

    private void first(Round round, Principal officer) {
        var terms = round.terms();
        if (!round.offers().keySet().containsAll(terms.participants())) throw new Refused(Refusal.ROUND_INCOMPLETE);
        requireInTime(terms.lastDay());
        terms.others(party.here()).forEach(party::requireTrust);
        var offers = terms.participants().stream()
                .map(each -> Objects.requireNonNull(round.offers().get(each)))
                .toList();
        var proof = proof(round, offers);
        if (proof.list().pairs().isEmpty()) throw new Refused(Refusal.NOTHING_DUE);
        requirePartners(proof, desk, party.here());
        var hash = proof.list().hash();
        var agreement = desk.sign(new Agreement(terms.roundId(), party.here(), desk.now(), hash));
        desk.append(
                terms.roundId(),
                round.events(),
                List.of(new RoundProposed(terms.roundId(), hash, offers, agreement, officer.name())),
                windows.reserving(proof.list()),
                officer);
    }

    private Proof proof(Round round, List<SignedWord> offers) {
        try {
            return Proof.of(round.terms(), offers, desk);
        } catch (ProofBroken _) {
            throw new Refused(Refusal.PROOF_BROKEN);
        }
    }

    /// Nobody pays, or is paid by, an institution it does not know.
    static void requirePartners(Proof proof, RoundDesk desk, String here) {
        for (var transfer : proof.list().transfersOf(here))
            if (!desk.isPartner(transfer.payer().equals(here) ? transfer.payee() : transfer.payer()))
                throw new Refused(Refusal.NO_PARTNER);
    }

    /// Signs that nothing comes of it. The same again changes nothing.
    /// @throws Refused UNKNOWN_ROUND, NOT_PROPOSER, ROUND_OVER, RESTORING
    public Round giveUp(String roundId, Principal by) {
        return attempts.attempts(() -> {
            var round = own(roundId);
            switch (round.state()) {
                case STANDS -> throw new Refused(Refusal.ROUND_OVER);
                case VOID -> {
                    // It is void once.
                }
                case OPEN, PROPOSED -> {
                    party.requireWhole();
                    var because = round.endedBecauseOf(party.today());
                    var reason = because.equals(party.here()) ? RoundVoid.GIVEN_UP : RoundVoid.NO_ANSWER;
                    ends.voided(round, List.of(), reason, because, by);
                }
            }
            return own(roundId);
        });
    }

    private Round own(String roundId) {
        var round = desk.find(roundId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_ROUND));
        if (round.terms().proposer().equals(party.here())) return round;
        throw new Refused(Refusal.NOT_PROPOSER);
    }
}
