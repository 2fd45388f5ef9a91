package portability.claims.netting.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.netting.round.Round.State;
import portability.claims.netting.round.RoundEvent.OfferReceived;
import portability.claims.netting.round.RoundEvent.OutcomeContradicted;
import portability.claims.netting.round.RoundEvent.RoundAgreementReceived;
import portability.claims.netting.round.RoundEvent.RoundInvited;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposalReceived;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundEvent.WindowsOffered;
import portability.claims.netting.round.Word.Stands;
import portability.claims.netting.round.Word.Voids;

class RoundTest {
    private static final List<String> THREE = RoundSamples.institutions(3);
    private static final String PROPOSER = THREE.get(0);
    private static final String ONE = THREE.get(1);
    private static final String OTHER = THREE.get(2);
    private static final RoundTerms TERMS = RoundSamples.terms(THREE);
    private static final String ID = TERMS.roundId();
    private static final List<PairNet> PAIRS = List.of(
            RoundSamples.pair(PROPOSER, ONE, 1, 100),
            RoundSamples.pair(ONE, OTHER, 2, 70),
            RoundSamples.pair(OTHER, PROPOSER, 3, 30));
    private static final List<SignedWord> OFFERS = RoundSamples.offers(TERMS, PAIRS);
    private static final Proof PROOF = Proof.of(TERMS, OFFERS, RoundSamples.knowing(Set.copyOf(THREE)));
    private static final SignedWord STANDS = SignedWord.of(
            new Stands(ID, PROPOSER, RoundSamples.NOON, PROOF.list().hash()), RoundSamples.key(PROPOSER));
    private static final SignedWord VOID = SignedWord.of(
            new Voids(ID, PROPOSER, RoundSamples.NOON, RoundVoid.NO_ANSWER, OTHER), RoundSamples.key(PROPOSER));

    private final List<Object> facts = new ArrayList<>();

    @BeforeEach
    void nothing() {
        facts.clear();
    }

    private Round after(Object... more) {
        facts.addAll(List.of(more));
        var round = Round.of(facts).orElseThrow();
        assertThat(round.events()).isEqualTo(facts.size());
        return round;
    }

    @Test
    void the_proposer_waits_for_whoever_has_not_spoken() {
        assertThat(after(new RoundOpened(ID, TERMS, "officer-1")).waitsFor(PROPOSER))
                .containsExactlyElementsOf(THREE);
        assertThat(after(new OfferReceived(ID, OTHER, OFFERS.get(2), "d")).waitsFor(PROPOSER))
                .containsExactly(PROPOSER, ONE);
        var all = after(
                new WindowsOffered(ID, OFFERS.get(0), "officer-1"), new OfferReceived(ID, ONE, OFFERS.get(1), "d"));
        assertThat(all.waitsFor(PROPOSER)).containsExactly(PROPOSER);
        var proposed = after(new RoundProposed(
                ID, PROOF.list().hash(), OFFERS, RoundSamples.agreement(PROOF, PROPOSER), "officer-1"));
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(proposed.waitsFor(PROPOSER)).containsExactly(ONE, OTHER);
        assertThat(after(new RoundAgreementReceived(ID, ONE, RoundSamples.agreement(PROOF, ONE), "d"))
                        .waitsFor(PROPOSER))
                .containsExactly(OTHER);
        assertThat(proposed.signed(PROPOSER)).contains(carried());
    }

    @Test
    void once_the_last_day_is_over_it_is_void_because_of_whoever_had_not_spoken() {
        after(
                new RoundOpened(ID, TERMS, "officer-1"),
                new WindowsOffered(ID, OFFERS.get(0), "officer-1"),
                new OfferReceived(ID, ONE, OFFERS.get(1), "d"),
                new OfferReceived(ID, OTHER, OFFERS.get(2), "d"));
        var hash = PROOF.list().hash();
        var proposed = after(new RoundProposed(ID, hash, OFFERS, RoundSamples.agreement(PROOF, PROPOSER), "officer-1"));
        assertThat(proposed.endedBecauseOf(TERMS.lastDay())).isEqualTo(PROPOSER);
        assertThat(proposed.endedBecauseOf(TERMS.lastDay().plusDays(1))).isEqualTo(ONE);
        var one = after(new RoundAgreementReceived(ID, ONE, RoundSamples.agreement(PROOF, ONE), "d"));
        assertThat(one.endedBecauseOf(TERMS.lastDay().plusDays(1))).isEqualTo(OTHER);
    }

    @Test
    void who_takes_part_waits_for_the_proposer_once_it_has_spoken() {
        assertThat(after(new RoundInvited(ID, TERMS, "d")).waitsFor(ONE)).containsExactly(ONE);
        assertThat(after(new WindowsOffered(ID, OFFERS.get(1), "officer-1")).waitsFor(ONE))
                .containsExactly(PROPOSER);
        var proposed = after(new RoundProposalReceived(
                ID, PROOF.list().hash(), OFFERS, RoundSamples.agreement(PROOF, PROPOSER), "d"));
        assertThat(proposed.waitsFor(ONE)).containsExactly(ONE);
        assertThat(proposed.signed(ONE)).isEmpty();
        assertThat(after(new RoundRefused(ID, RoundRefusal.OTHER, "officer-1")).waitsFor(ONE))
                .containsExactly(PROPOSER);
        var over = after(new RoundVoided(ID, VOID, "d"));
        assertThat(over.state()).isEqualTo(State.VOID);
        assertThat(over.waitsFor(ONE)).isEmpty();
    }

    @Test
    void what_came_first_counts_and_the_other_word_is_kept() {
        var agreements =
                THREE.stream().map(each -> RoundSamples.agreement(PROOF, each)).toList();
        after(new RoundInvited(ID, TERMS, "d"));
        var stands = after(new RoundStood(ID, STANDS, agreements, "d"));
        assertThat(stands.state()).isEqualTo(State.STANDS);
        assertThat(stands.contradicted()).isEmpty();
        var both = after(new OutcomeContradicted(ID, VOID, List.of(), "e"));
        assertThat(both.state()).isEqualTo(State.STANDS);
        assertThat(both.contradicted())
                .hasValueSatisfying(other -> assertThat(other.word()).isEqualTo(VOID));
    }

    private static Proof carried() {
        return Proof.of(TERMS, OFFERS, RoundKeys.CARRIED);
    }
}
