package portability.claims.health.planned.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.claims.health.planned.CareEvent.Supplement;
import portability.claims.health.planned.CareFile;
import portability.claims.words.Phrases;

/// A matter of planned care, told to the patient: what was decided, why, and what can be done against it.
///
/// @param language BCP 47
/// @param lines    a paragraph each
public record ToldCare(String language, List<String> lines) {
    private static final List<Phrases<CareSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(CareSentence.class, "planned-care", tag, locale));

    public ToldCare {
        lines = List.copyOf(lines);
    }

    /// @param language BCP 47; where there is none in it, it is told in English
    public static ToldCare of(CareFile file, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        return new ToldCare(words.tag(), lines(file, words));
    }

    private static List<String> lines(CareFile file, Phrases<CareSentence> words) {
        var lines = new ArrayList<String>();
        file.authorised()
                .ifPresent(event -> lines.add(authorised(event, file.asked().isPresent(), words)));
        file.refused().ifPresent(event -> {
            lines.add(words.say(
                    CareSentence.REFUSED, Map.of("reason", event.refused().reason())));
            lines.add(words.say(
                    CareSentence.REMEDY, Map.of("remedy", event.refused().remedy())));
        });
        if (lines.isEmpty())
            file.asked()
                    .ifPresent(event -> lines.add(words.say(
                            CareSentence.ASKED, Map.of("day", words.day(event.askedOn()), "stay", event.stay()))));
        file.supplement().ifPresent(event -> lines.add(supplement(event.supplement(), words)));
        return lines;
    }

    private static String authorised(PlannedCareAuthorised event, boolean isOwn, Phrases<CareSentence> words) {
        var authorised = event.authorisation();
        return words.say(
                isOwn ? CareSentence.AUTHORISED : CareSentence.FOR_STAY,
                Map.of(
                        "treatment", authorised.treatment(),
                        "from", words.day(authorised.from()),
                        "last", words.day(authorised.until().minusDays(1)),
                        "stay", event.said().receiver(),
                        "debtor", event.said().sender()));
    }

    private static String supplement(Supplement found, Phrases<CareSentence> words) {
        return found.amount().money().isPositive()
                ? words.say(
                        CareSentence.SUPPLEMENT, Map.of("amount", found.amount().text()))
                : words.say(CareSentence.NO_SUPPLEMENT, Map.of());
    }
}
