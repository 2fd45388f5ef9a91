package portability.claims.welfare.referral.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portability.claims.payment.Amount;
import portability.claims.welfare.referral.LinkedCases.Kind;
import portability.claims.welfare.referral.LinkedCases.Linked;
import portability.claims.welfare.referral.Referral;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.Reply;
import portability.claims.welfare.referral.Reply.Offer;
import portability.claims.words.Phrases;

/// What a family may claim where after a death abroad: of the fund, and as a survivors' pension.
public final class ToldReferral {
    private static final List<Phrases<ReferralSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(ReferralSentence.class, "referral", tag, locale));

    private final Phrases<ReferralSentence> words;
    private final Map<String, String> places = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ToldReferral(Phrases<ReferralSentence> words) {
        this.words = words;
    }

    /// A paragraph each.
    ///
    /// @param here     this institution
    /// @param linked   what else is known here of whoever died
    /// @param language BCP 47; where there is none in it, it is told in English
    public static List<String> of(Referral referral, String here, List<Linked> linked, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var told = new ToldReferral(words);
        told.tell(referral, here);
        told.tell(linked);
        return List.copyOf(told.lines);
    }

    static List<Phrases<ReferralSentence>> languages() {
        return LANGUAGES;
    }

    private void tell(Referral referral, String here) {
        var fund = referral.fund().orElse(here);
        places.put("fund", fund);
        referral.referred().ifPresent(referred -> places.put("on", words.day(referred.on())));
        referral.sent().ifPresent(_ -> say(ReferralSentence.REFERRED));
        referral.came().ifPresent(came -> {
            places.put("institution", came.from());
            say(ReferralSentence.CAME);
        });
        referral.reply().ifPresentOrElse(this::tell, () -> say(ReferralSentence.WAITING));
        referral.referred().ifPresent(referred -> survivors(referred, fund));
    }

    private void tell(Reply reply) {
        reply.coveredUntil().ifPresent(until -> places.put("until", words.day(until)));
        switch (reply.standing()) {
            case MEMBER -> {
                say(ReferralSentence.MEMBER);
                reply.offers().forEach(this::tell);
            }
            case NOT_COVERED -> say(ReferralSentence.NOT_COVERED);
            case NOT_KNOWN -> say(ReferralSentence.NOT_KNOWN);
            case NO_FUND -> say(ReferralSentence.NO_FUND);
        }
        if (!reply.benefitClaimId().isEmpty()) say(ReferralSentence.OPENED);
        else if (reply.standing() == Reply.Standing.MEMBER) say(ReferralSentence.CLAIM_AT);
        if (reply.unverified()) say(ReferralSentence.UNVERIFIED);
        if (!reply.words().isBlank()) lines.add(reply.words());
    }

    private void tell(Offer offer) {
        places.put("benefit", name(offer.benefit()));
        places.put("least", money(offer.least()));
        places.put("most", money(offer.most()));
        say(offer.least().equals(offer.most()) ? ReferralSentence.OFFER_FIXED : ReferralSentence.OFFER_RANGE);
    }

    /// As the schedule names it, where no language has a word for it.
    private String name(String benefit) {
        var key = "BENEFIT_" + benefit.toUpperCase(Locale.ROOT);
        return Stream.of(ReferralSentence.values())
                .filter(one -> one.name().equals(key))
                .findFirst()
                .map(words::phrase)
                .orElse(benefit);
    }

    private void survivors(ReferredDeath referred, String fund) {
        var insured = referred.person().numbers().keySet().stream()
                .filter(institution -> !institution.equals(fund))
                .toList();
        places.put("institutions", String.join(", ", insured));
        if (insured.isEmpty()) return;
        say(insured.size() == 1 ? ReferralSentence.SURVIVORS_ALONE : ReferralSentence.SURVIVORS_AT);
    }

    private void tell(List<Linked> linked) {
        claims(linked, Kind.CLAIM, ReferralSentence.PENSION);
        claims(linked, Kind.SURVIVORS, ReferralSentence.SURVIVORS_LODGED);
    }

    private void claims(List<Linked> linked, Kind kind, ReferralSentence sentence) {
        var ids = linked.stream()
                .filter(one -> one.kind() == kind)
                .map(Linked::caseId)
                .collect(Collectors.joining(", "));
        if (ids.isEmpty()) return;
        places.put("claims", ids);
        say(sentence);
    }

    private static String money(Amount amount) {
        var money = amount.money();
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private void say(ReferralSentence sentence) {
        lines.add(words.say(sentence, places));
    }
}
