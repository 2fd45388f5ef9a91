package portability.claims.netting.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.Octets;
import portability.claims.netting.round.ProofBroken.Flaw;
import portability.claims.netting.round.Word.Stands;
import portability.claims.netting.round.Word.Voids;

/// What a participant can tell alone.
class ProofTest {
    private static final List<String> FOUR = RoundSamples.institutions(4);
    private static final RoundTerms TERMS = RoundSamples.terms(FOUR);
    private static final List<PairNet> PAIRS = RoundSamples.pairs(FOUR, new Random(7));
    private static final RoundKeys ALL = RoundSamples.knowing(Set.copyOf(FOUR));

    @ParameterizedTest
    @MethodSource("portability.claims.netting.round.RoundListTest#rounds")
    void what_all_have_put_in_is_what_they_settle_in_whatever_order_it_comes(int count, long seed) {
        var institutions = RoundSamples.institutions(count);
        var terms = RoundSamples.terms(institutions);
        var pairs = RoundSamples.pairs(institutions, new Random(seed));
        var offers = new ArrayList<>(RoundSamples.offers(terms, pairs));
        Collections.shuffle(offers, new Random(seed));
        var proof = Proof.of(terms, offers, RoundSamples.knowing(Set.copyOf(institutions)));
        assertThat(proof.list()).isEqualTo(RoundList.of(terms, pairs));
        assertThat(proof.leftOut()).isEmpty();
        assertThat(proof.notEnrolled()).isEmpty();
    }

    @Test
    void a_window_that_one_side_alone_puts_in_is_left_out_and_named() {
        var pair = PAIRS.getFirst();
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        offers.removeIf(offer -> offer.said().institution().equals(pair.debtor()));
        offers.add(RoundSamples.offer(
                TERMS,
                pair.debtor(),
                PAIRS.stream().filter(each -> !each.equals(pair)).toList()));
        var proof = Proof.of(TERMS, offers, ALL);
        assertThat(proof.leftOut()).containsExactly(pair);
        assertThat(proof.list().pairs()).doesNotContain(pair).hasSize(PAIRS.size() - 1);
    }

    @Test
    void a_window_that_both_have_otherwise_is_left_out_and_named_twice() {
        var pair = PAIRS.getFirst();
        var less = RoundSamples.pair(pair.debtor(), pair.creditor(), 0, 1);
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        offers.removeIf(offer -> offer.said().institution().equals(pair.debtor()));
        offers.add(RoundSamples.offer(
                TERMS,
                pair.debtor(),
                PAIRS.stream().map(each -> each.equals(pair) ? less : each).toList()));
        assertThat(Proof.of(TERMS, offers, ALL).leftOut()).containsExactlyInAnyOrder(pair, less);
    }

    @Test
    void nobody_is_missing_and_nobody_speaks_twice() {
        var offers = RoundSamples.offers(TERMS, PAIRS);
        breaks(Flaw.NOT_OF_EACH, offers.subList(1, offers.size()));
        var twice = new ArrayList<>(offers);
        twice.add(offers.getFirst());
        breaks(Flaw.NOT_OF_EACH, twice);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 120, 200, 300})
    void a_byte_that_was_changed_is_found(int at) {
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        var first = offers.getFirst();
        var bytes = first.text().toByteArray();
        bytes[at] ^= 1;
        offers.set(0, new SignedWord(first.key(), Octets.of(bytes), first.signature()));
        assertThatExceptionOfType(ProofBroken.class).isThrownBy(() -> Proof.of(TERMS, offers, ALL));
    }

    @Test
    void another_amount_under_the_same_signature_is_found() {
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        var first = offers.getFirst();
        var other = new String(first.text().toByteArray(), StandardCharsets.UTF_8).replaceFirst("EUR [0-9]", "EUR 9");
        offers.set(
                0, new SignedWord(first.key(), Octets.of(other.getBytes(StandardCharsets.UTF_8)), first.signature()));
        breaks(Flaw.NOT_SIGNED, offers);
    }

    @Test
    void the_key_of_an_institution_that_is_known_is_the_one_that_is_known() {
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        var stranger = SignedWord.of(offers.getFirst().said(), RoundSamples.key("ZZ:STRANGER"));
        offers.set(0, stranger);
        breaks(Flaw.NOT_SIGNED, offers);
        // Of whoever is not known, the key that came along is taken, and that is said.
        var fewer = RoundSamples.knowing(Set.copyOf(FOUR.subList(1, 4)));
        assertThat(Proof.of(TERMS, offers, fewer).notEnrolled()).containsExactly(FOUR.getFirst());
    }

    @Test
    void what_was_signed_for_another_round_is_worth_nothing() {
        var later = new RoundTerms(
                TERMS.roundId(),
                TERMS.proposer(),
                FOUR,
                "EUR",
                TERMS.valueDate().plusDays(1),
                TERMS.lastDay());
        var offers = new ArrayList<>(RoundSamples.offers(TERMS, PAIRS));
        offers.set(0, RoundSamples.offer(later, FOUR.getFirst(), PAIRS));
        breaks(Flaw.OTHER_TERMS, offers);
    }

    @Test
    void it_stands_when_all_have_signed_this_list_and_not_before() {
        var proof = Proof.of(TERMS, RoundSamples.offers(TERMS, PAIRS), ALL);
        var agreements =
                FOUR.stream().map(each -> RoundSamples.agreement(proof, each)).toList();
        var stands = SignedWord.of(
                new Stands(
                        TERMS.roundId(),
                        TERMS.proposer(),
                        RoundSamples.NOON,
                        proof.list().hash()),
                RoundSamples.key(TERMS.proposer()));
        proof.requireStands(stands, agreements, ALL);
        fails(Flaw.NOT_OF_EACH, () -> proof.requireStands(stands, agreements.subList(1, 4), ALL));
        fails(
                Flaw.NOT_OF_EACH,
                () -> proof.requireStands(
                        stands,
                        List.of(agreements.get(0), agreements.get(0), agreements.get(1), agreements.get(2)),
                        ALL));
        var by = SignedWord.of(
                new Stands(
                        TERMS.roundId(),
                        FOUR.get(1),
                        RoundSamples.NOON,
                        proof.list().hash()),
                RoundSamples.key(FOUR.get(1)));
        fails(Flaw.MALFORMED, () -> proof.requireStands(by, agreements, ALL));
        var less = Proof.of(TERMS, RoundSamples.offers(TERMS, PAIRS.subList(1, PAIRS.size())), ALL);
        fails(Flaw.OTHER_LIST, () -> less.requireStands(stands, agreements, ALL));
        fails(Flaw.OTHER_LIST, () -> less.requireAgreement(agreements.getFirst(), ALL));
    }

    @Test
    void a_word_is_read_as_it_was_written_and_in_no_other_way() {
        var word = new Voids(TERMS.roundId(), FOUR.get(0), RoundSamples.NOON, RoundVoid.REFUSED, FOUR.get(2));
        assertThat(Word.read(word.text())).isEqualTo(word);
        for (var offer : RoundSamples.offers(TERMS, PAIRS))
            assertThat(Word.read(offer.said().text())).isEqualTo(offer.said());
        for (var text : List.of("", "\n", "void\n", word.text().strip(), word.text() + word.text(), "perhaps\ta\tb\n"))
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Word.read(text));
    }

    private static void breaks(Flaw flaw, List<SignedWord> offers) {
        fails(flaw, () -> {
            var _ = Proof.of(TERMS, offers, ALL);
        });
    }

    private static void fails(Flaw flaw, Runnable check) {
        assertThatExceptionOfType(ProofBroken.class)
                .isThrownBy(check::run)
                .satisfies(broken -> assertThat(broken.flaw()).isEqualTo(flaw));
    }
}
