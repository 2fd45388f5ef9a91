package portability.claims.welfare.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import portability.claims.welfare.FamilyClaim;
import portability.claims.welfare.Membership;
import portability.claims.welfare.Verdict;
import portability.claims.welfare.fund.FundRules;
import portability.claims.words.Phrases;

/// How a membership stands and what became of claims on it, told to the member and her family.
public final class ToldMembership {
    private static final List<Phrases<WelfareSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(WelfareSentence.class, "welfare", tag, locale));

    /// How long before its end a membership is told to be renewed.
    private static final int RENEW_DAYS = 60;

    private final Phrases<WelfareSentence> words;
    private final List<String> lines = new ArrayList<>();

    private ToldMembership(Phrases<WelfareSentence> words) {
        this.words = words;
    }

    /// A paragraph each.
    ///
    /// @param language BCP 47; where there is none in it, it is told in English
    public static List<String> of(Membership membership, LocalDate today, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var told = new ToldMembership(words);
        told.tell(membership, today);
        membership.claims().values().forEach(told::tell);
        return List.copyOf(told.lines);
    }

    static List<Phrases<WelfareSentence>> languages() {
        return LANGUAGES;
    }

    private void tell(Membership membership, LocalDate today) {
        var places = new HashMap<String, String>();
        places.put("fund", membership.registered().orElseThrow().fund());
        membership.coveredUntil().ifPresent(until -> places.put("until", words.day(until)));
        switch (membership.on(today)) {
            case REGISTERED -> say(WelfareSentence.REGISTERED, places);
            case MEMBER -> {
                say(WelfareSentence.MEMBER, places);
                boolean isSoon = membership
                        .coveredUntil()
                        .filter(until -> until.isBefore(today.plusDays(RENEW_DAYS)))
                        .isPresent();
                if (isSoon) say(WelfareSentence.RENEW, places);
            }
            case FUTURE_MEMBER -> say(WelfareSentence.FUTURE_MEMBER, places);
            case LAPSED -> {
                say(WelfareSentence.LAPSED, places);
                say(WelfareSentence.RENEW, places);
            }
        }
    }

    private void tell(FamilyClaim claim) {
        var places = new HashMap<String, String>();
        places.put(
                "event",
                words.phrase(WelfareSentence.valueOf(claim.asking().happening().name())));
        places.put("on", words.day(claim.asking().on()));
        places.put("claimed", words.day(claim.asking().claimedOn()));
        if (claim.decided().isEmpty()) {
            say(WelfareSentence.CLAIM_OPEN, places);
            return;
        }
        var verdict = claim.decided().get().verdict();
        switch (verdict) {
            case Verdict.Granted granted -> {
                places.put("total", money(granted.total()));
                say(WelfareSentence.CLAIM_GRANTED, places);
                paid(claim.state(), places);
            }
            case Verdict.Denied denied -> {
                var reason = WelfareSentence.valueOf("REASON_" + denied.ground().name());
                places.put("reason", words.phrase(reason));
                places.put("remedy", denied.remedy());
                say(WelfareSentence.CLAIM_REFUSED, places);
                say(WelfareSentence.REMEDY, places);
            }
        }
        if (!verdict.words().isBlank()) lines.add(verdict.words());
        if (!FundRules.read(verdict.schedule())
                .getBasis()
                .getRestsOnUnverifiedList()
                .isEmpty()) say(WelfareSentence.UNVERIFIED, places);
    }

    private void paid(FamilyClaim.State state, Map<String, String> places) {
        switch (state) {
            case PAYMENT_ORDERED -> say(WelfareSentence.PAYMENT_ORDERED, places);
            case WITH_BANK -> say(WelfareSentence.WITH_BANK, places);
            case PAID -> say(WelfareSentence.PAID, places);
            case REJECTED_BY_BANK -> say(WelfareSentence.REJECTED_BY_BANK, places);
            case OPEN, GRANTED, REFUSED -> {}
        }
    }

    private static String money(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private void say(WelfareSentence sentence, Map<String, String> places) {
        lines.add(words.say(sentence, places));
    }
}
