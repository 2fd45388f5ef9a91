package portability.claims.health.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portability.claims.health.Category;
import portability.claims.health.EntitlementFile;
import portability.claims.health.HealthRight;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.Right;
import portability.claims.words.Phrases;
import portability.kernel.InstitutionId;

/// A right to health care, told to whom it is about: who pays for her care where she lives, from when, why, and
/// what can be done where she does not agree.
///
/// @param language BCP 47
/// @param lines    a paragraph each
public record ToldEntitlement(String language, List<String> lines) {
    private static final List<Phrases<HealthSentence>> LANGUAGES =
            Phrases.inEveryLanguage((tag, locale) -> Phrases.read(HealthSentence.class, "health", tag, locale));

    public ToldEntitlement {
        lines = List.copyOf(lines);
    }

    /// @param language BCP 47; where there is none in it, it is told in English
    public static ToldEntitlement of(String entitlementId, EntitlementFile file, String language) {
        var words =
                LANGUAGES.stream().filter(one -> one.isOf(language)).findFirst().orElse(LANGUAGES.getFirst());
        var telling = new Telling(words, file, places(words, entitlementId, file));
        var lines = HealthRight.of(entitlementId, file).map(telling::right).orElseGet(telling::noRight);
        return new ToldEntitlement(words.tag(), lines);
    }

    /// What all sentences may name.
    private static Map<String, String> places(
            Phrases<HealthSentence> words, String entitlementId, EntitlementFile file) {
        var debtor = file.competent().orElseThrow();
        var right = HealthRight.of(entitlementId, file);
        var residence = file.right().map(Right::residence).or(() -> file.ask().map(Ask::residence));
        var places = new HashMap<String, String>();
        places.put("debtor", right.map(HealthRight::debtorBody).orElse(debtor));
        places.put(
                "creditor",
                right.map(HealthRight::creditorBody).orElse(file.residence().orElseThrow()));
        places.put("state", country(InstitutionId.parse(debtor).country().code(), words));
        places.put("country", country(residence.orElseThrow(), words));
        right.ifPresent(known -> {
            places.put("from", words.day(known.from()));
            known.until().ifPresent(end -> places.put("last", words.day(end.minusDays(1))));
            known.registered().ifPresent(day -> places.put("registered", words.day(day)));
        });
        file.denial().ifPresent(denial -> places.put("words", denial.words()));
        return places;
    }

    private static String country(String code, Phrases<HealthSentence> words) {
        return Locale.of("", code).getDisplayCountry(words.locale());
    }

    private record Telling(Phrases<HealthSentence> words, EntitlementFile file, Map<String, String> places) {
        List<String> noRight() {
            return file.denial()
                    .map(denial -> List.of(say(refused(denial.why())), say(HealthSentence.REMEDY)))
                    .orElseGet(() -> List.of(say(HealthSentence.REQUESTED)));
        }

        List<String> right(HealthRight right) {
            var lines = new ArrayList<String>();
            boolean isOver =
                    right.registered().isPresent() && right.chargedFrom().isEmpty();
            lines.add(say(right.until().isPresent() ? HealthSentence.BORNE_UNTIL : HealthSentence.BORNE));
            lines.add(say(because(right.category().orElseThrow())));
            if (isOver) lines.add(say(HealthSentence.NEVER_CHARGED));
            else if (right.registered().isPresent()) lines.add(say(HealthSentence.REGISTERED));
            else lines.add(say(isDeclined() ? HealthSentence.DECLINED : HealthSentence.NOT_REGISTERED));
            if (file.isEnded()) lines.add(say(HealthSentence.ENDED));
            lines.add(say(HealthSentence.REMEDY));
            return lines;
        }

        private boolean isDeclined() {
            return file.facts().stream().anyMatch(fact -> fact.word() instanceof Declined);
        }

        private String say(HealthSentence sentence) {
            return words.say(sentence, places);
        }
    }

    private static HealthSentence because(Category category) {
        return switch (category) {
            case WORKER -> HealthSentence.WORKER;
            case FAMILY_OF_WORKER -> HealthSentence.FAMILY_OF_WORKER;
            case PENSIONER -> HealthSentence.PENSIONER;
            case FAMILY_OF_PENSIONER -> HealthSentence.FAMILY_OF_PENSIONER;
        };
    }

    private static HealthSentence refused(Denial.Why why) {
        return switch (why) {
            case PERSON_UNKNOWN -> HealthSentence.REFUSED_PERSON_UNKNOWN;
            case NOT_INSURED -> HealthSentence.REFUSED_NOT_INSURED;
            case OTHER_STATE_BEARS -> HealthSentence.REFUSED_OTHER_STATE_BEARS;
            case OWN_RIGHT -> HealthSentence.REFUSED_OWN_RIGHT;
            case OTHER -> HealthSentence.REFUSED_OTHER;
        };
    }
}
