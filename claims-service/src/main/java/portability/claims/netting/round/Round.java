package portability.claims.netting.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.netting.round.RoundEvent.OfferReceived;
import portability.claims.netting.round.RoundEvent.OutcomeAsked;
import portability.claims.netting.round.RoundEvent.OutcomeContradicted;
import portability.claims.netting.round.RoundEvent.RoundAgreed;
import portability.claims.netting.round.RoundEvent.RoundAgreementReceived;
import portability.claims.netting.round.RoundEvent.RoundInvited;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposalReceived;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundEvent.RoundRefusalReceived;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundEvent.WindowsOffered;

/// A round as it is at one of its participants. Pure.
///
/// @param offers       by participant: here its own, at the proposer everybody's
/// @param proposal     empty until it was proposed
/// @param agreements   by participant: here its own and the proposer's, at the proposer everybody's
/// @param signedBy     the officer who signed here
/// @param refusals     by participant, as far as they are known here
/// @param outcome      the proposer's last word
/// @param asked        how often an officer here asked for that
/// @param contradicted the proposer's other last word
/// @param events       how many facts its stream has
public record Round(
        RoundTerms terms,
        Map<String, SignedWord> offers,
        Optional<Proposal> proposal,
        Map<String, SignedWord> agreements,
        Optional<String> signedBy,
        Map<String, RoundRefusal> refusals,
        Optional<Outcome> outcome,
        int asked,
        Optional<Outcome> contradicted,
        long events) {
    public Round {
        offers = Map.copyOf(offers);
        agreements = Map.copyOf(agreements);
        refusals = Map.copyOf(refusals);
    }

    /// What was proposed, as it was told.
    public record Proposal(String listHash, List<SignedWord> offers) {}

    /// @param agreements all of them where it stands; none where it is void
    public record Outcome(SignedWord word, List<SignedWord> agreements) {
        public boolean isStanding() {
            return !agreements.isEmpty();
        }
    }

    public enum State {
        /// Windows are put in.
        OPEN,
        PROPOSED,
        STANDS,
        VOID
    }

    /// Empty of no facts.
    public static Optional<Round> of(List<Object> facts) {
        Optional<Round> round = Optional.empty();
        for (var fact : facts) round = Optional.of(evolve(round, (RoundEvent) fact));
        return round;
    }

    private static Round evolve(Optional<Round> before, RoundEvent event) {
        return switch (event) {
            case RoundOpened opened -> begun(opened.terms());
            case RoundInvited invited -> begun(invited.terms());
            case WindowsOffered offered -> known(before).offered(offered.offer());
            case OfferReceived received -> known(before).offered(received.offer());
            case RoundProposed proposed ->
                known(before)
                        .proposed(new Proposal(proposed.listHash(), proposed.offers()), proposed.agreement())
                        .signedBy(proposed.by());
            case RoundProposalReceived received ->
                known(before).proposed(new Proposal(received.listHash(), received.offers()), received.agreement());
            case RoundAgreed agreed -> known(before).agreed(agreed.agreement()).signedBy(agreed.by());
            case RoundAgreementReceived received -> known(before).agreed(received.agreement());
            case RoundRefused refused -> known(before).refused("", refused.reason());
            case RoundRefusalReceived received -> known(before).refused(received.institution(), received.reason());
            case RoundStood stood -> known(before).ended(new Outcome(stood.outcome(), stood.agreements()));
            case RoundVoided voided -> known(before).ended(new Outcome(voided.outcome(), List.of()));
            case OutcomeAsked asked -> known(before).asked(asked.number());
            case OutcomeContradicted other ->
                known(before).contradicted(new Outcome(other.outcome(), other.agreements()));
        };
    }

    private static Round begun(RoundTerms terms) {
        return new Round(
                terms,
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                1);
    }

    private static Round known(Optional<Round> before) {
        return before.orElseThrow(() -> new IllegalStateException("a round begins otherwise"));
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        var next = new LinkedHashMap<>(all);
        next.put(key, value);
        return next;
    }

    private Round next(
            Map<String, SignedWord> ofOffers,
            Optional<Proposal> ofProposal,
            Map<String, SignedWord> ofAgreements,
            Map<String, RoundRefusal> ofRefusals,
            Optional<Outcome> ofOutcome) {
        return new Round(
                terms,
                ofOffers,
                ofProposal,
                ofAgreements,
                signedBy,
                ofRefusals,
                ofOutcome,
                asked,
                contradicted,
                events + 1);
    }

    private Round offered(SignedWord offer) {
        return next(with(offers, offer.said().institution(), offer), proposal, agreements, refusals, outcome);
    }

    private Round proposed(Proposal said, SignedWord agreement) {
        return next(
                offers,
                Optional.of(said),
                with(agreements, agreement.said().institution(), agreement),
                refusals,
                outcome);
    }

    private Round agreed(SignedWord agreement) {
        return next(offers, proposal, with(agreements, agreement.said().institution(), agreement), refusals, outcome);
    }

    private Round refused(String institution, RoundRefusal reason) {
        return next(offers, proposal, agreements, with(refusals, institution, reason), outcome);
    }

    private Round ended(Outcome said) {
        return next(offers, proposal, agreements, refusals, Optional.of(said));
    }

    private Round signedBy(String by) {
        return new Round(
                terms, offers, proposal, agreements, Optional.of(by), refusals, outcome, asked, contradicted, events);
    }

    private Round asked(int number) {
        return new Round(
                terms, offers, proposal, agreements, signedBy, refusals, outcome, number, contradicted, events + 1);
    }

    private Round contradicted(Outcome other) {
        return new Round(
                terms,
                offers,
                proposal,
                agreements,
                signedBy,
                refusals,
                outcome,
                asked,
                Optional.of(other),
                events + 1);
    }

    public State state() {
        if (outcome.isPresent()) return outcome.get().isStanding() ? State.STANDS : State.VOID;
        return proposal.isPresent() ? State.PROPOSED : State.OPEN;
    }

    /// Has this institution refused? Then it cannot agree any more.
    public boolean hasRefused() {
        return refusals.containsKey("");
    }

    /// Who has to say something next, in the order of their names; nobody once it is over.
    ///
    /// @param here this institution, which knows what others said only where it proposes
    public List<String> waitsFor(String here) {
        if (outcome.isPresent()) return List.of();
        var said = proposal.isPresent() ? agreements : offers;
        if (!terms.proposer().equals(here))
            return said.containsKey(here) || hasRefused() ? List.of(terms.proposer()) : List.of(here);
        var silent = new ArrayList<>(terms.participants());
        silent.removeAll(said.keySet());
        return silent.isEmpty() ? List.of(here) : List.copyOf(silent);
    }

    /// Because of whom it is void, if its proposer ends it on a day: once its last day is over, of whoever had
    /// not spoken; before, of the proposer itself.
    public String endedBecauseOf(LocalDate today) {
        return today.isAfter(terms.lastDay()) ? waitsFor(terms.proposer()).getFirst() : terms.proposer();
    }

    /// What follows from what everybody has put in; empty until it is proposed.
    /// @throws ProofBroken if the proposal is not what they signed
    public Optional<Proof> proof(RoundKeys keys) {
        return proposal.map(said -> {
            var proof = Proof.of(terms, said.offers(), keys);
            if (!proof.list().hash().equals(said.listHash()))
                throw new ProofBroken(ProofBroken.Flaw.OTHER_LIST, terms.proposer());
            return proof;
        });
    }

    /// The list this institution has signed; empty where it has signed none.
    ///
    /// @param here this institution
    public Optional<Proof> signed(String here) {
        return agreements.containsKey(here) ? proof(RoundKeys.CARRIED) : Optional.empty();
    }
}
