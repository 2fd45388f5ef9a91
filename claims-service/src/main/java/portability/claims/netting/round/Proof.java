package portability.claims.netting.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.claims.netting.round.ProofBroken.Flaw;
import portability.claims.netting.round.Word.Agreement;
import portability.claims.netting.round.Word.Offer;
import portability.claims.netting.round.Word.Stands;
import portability.claims.payment.PayeeAccount;

/// A round as it follows from what its participants have signed. What the proposer adds is nothing: a
/// window is in it where both of its institutions have put it in with the very same net. Pure.
///
/// @param list        what is settled
/// @param offers      by participant, in their order
/// @param leftOut     windows that one side alone has put in, or each otherwise: they are not in it
/// @param notEnrolled whose keys this institution knows only from what came along
public record Proof(RoundList list, Map<String, Offer> offers, List<PairNet> leftOut, List<String> notEnrolled) {
    /// @param words one offer of each participant, in any order
    /// @throws ProofBroken if it is not that
    public static Proof of(RoundTerms terms, List<SignedWord> words, RoundKeys keys) {
        var offers = new TreeMap<String, Offer>();
        for (var signed : words) {
            if (!(signed.verified(keys) instanceof Offer offer)) throw new ProofBroken(Flaw.MALFORMED, "");
            if (!offer.terms().equals(terms)) throw new ProofBroken(Flaw.OTHER_TERMS, offer.institution());
            if (offers.put(offer.institution(), offer) != null)
                throw new ProofBroken(Flaw.NOT_OF_EACH, offer.institution());
        }
        for (var participant : terms.participants())
            if (!offers.containsKey(participant)) throw new ProofBroken(Flaw.NOT_OF_EACH, participant);
        var once = new LinkedHashMap<String, PairNet>();
        var agreed = new HashMap<String, PairNet>();
        var leftOut = new ArrayList<PairNet>();
        for (var offer : offers.values())
            for (var pair : offer.pairs()) {
                var other = once.putIfAbsent(pair.windowId(), pair);
                if (other == null) continue;
                if (other.equals(pair)) agreed.put(pair.windowId(), pair);
                else leftOut.add(pair);
            }
        once.forEach((window, pair) -> {
            if (!agreed.containsKey(window)) leftOut.add(pair);
        });
        return new Proof(
                RoundList.of(terms, List.copyOf(agreed.values())),
                Map.copyOf(offers),
                List.copyOf(leftOut),
                terms.participants().stream()
                        .filter(each -> !keys.isKnown(each))
                        .toList());
    }

    /// Where a participant is paid, as it has signed.
    public PayeeAccount account(String institution) {
        return Optional.ofNullable(offers.get(institution)).map(Offer::account).orElseThrow();
    }

    /// Has everybody signed this very list, and its proposer that everybody has?
    /// @throws ProofBroken if not
    public void requireStands(SignedWord outcome, List<SignedWord> agreements, RoundKeys keys) {
        var terms = list.terms();
        if (!(outcome.verified(keys) instanceof Stands stands)
                || !stands.roundId().equals(terms.roundId())
                || !stands.institution().equals(terms.proposer()))
            throw new ProofBroken(Flaw.MALFORMED, terms.proposer());
        if (!stands.listHash().equals(list.hash())) throw new ProofBroken(Flaw.OTHER_LIST, terms.proposer());
        var left = new ArrayList<>(terms.participants());
        for (var signed : agreements) {
            var who = requireAgreement(signed, keys).institution();
            if (!left.remove(who)) throw new ProofBroken(Flaw.NOT_OF_EACH, who);
        }
        if (!left.isEmpty()) throw new ProofBroken(Flaw.NOT_OF_EACH, left.getFirst());
    }

    /// @throws ProofBroken if somebody signed something else
    public Agreement requireAgreement(SignedWord signed, RoundKeys keys) {
        if (!(signed.verified(keys) instanceof Agreement agreement)
                || !agreement.roundId().equals(list.terms().roundId())) throw new ProofBroken(Flaw.MALFORMED, "");
        if (!agreement.listHash().equals(list.hash())) throw new ProofBroken(Flaw.OTHER_LIST, agreement.institution());
        return agreement;
    }
}
