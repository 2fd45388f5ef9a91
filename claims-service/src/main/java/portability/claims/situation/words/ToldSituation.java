package portability.claims.situation.words;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portability.claims.claim.Claim;
import portability.claims.situation.Reliance;
import portability.claims.situation.Situation;
import portability.claims.situation.Situation.Known;
import portability.claims.words.Phrases;

/// What changed in her life, and what becomes of it here, told to whoever claims.
public final class ToldSituation {
    private static final List<Phrases<SituationSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(SituationSentence.class, "situation", tag, locale));

    private ToldSituation() {}

    /// A paragraph for each change, the earliest day first.
    ///
    /// @param language BCP 47; where there is none in it, it is told in English
    public static List<String> of(Claim claim, Situation situation, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        return situation.inOrder().stream()
                .map(known -> told(claim, known, words))
                .toList();
    }

    static List<Phrases<SituationSentence>> languages() {
        return LANGUAGES;
    }

    private static String told(Claim claim, Known known, Phrases<SituationSentence> words) {
        var change = known.change();
        Map<String, String> places = new HashMap<>();
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        places.put("day", change.on().format(days));
        change.residence()
                .ifPresent(state -> places.put("state", Locale.of("", state).getDisplayCountry(words.locale())));
        known.from().ifPresent(from -> places.put("institution", from));
        known.outcome().ifPresent(outcome -> places.put("outcome", outcome));
        return String.join(
                " ",
                words.say(SituationSentence.valueOf(change.kind().name()), places),
                words.say(known.from().isPresent() ? SituationSentence.TOLD_BY : SituationSentence.TOLD_HERE, places),
                words.say(becomes(claim, known), places));
    }

    private static SituationSentence becomes(Claim claim, Known known) {
        if (known.takenBack().isPresent())
            return Reliance.isStillDecided(claim, known)
                    ? SituationSentence.TAKEN_BACK_DECIDED
                    : SituationSentence.TAKEN_BACK;
        if (Reliance.isCalculated(claim, known.change())) return SituationSentence.CALCULATED;
        return known.outcome().isPresent() ? SituationSentence.SETTLED : SituationSentence.LOOKED_AT;
    }
}
