package portability.totalisation.reason;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portability.totalisation.cumulation.CumulationFrench;
import portability.totalisation.cumulation.CumulationSpanish;
import portability.totalisation.method.MethodFrench;
import portability.totalisation.method.MethodSpanish;

/// A language in which steps can be told. English has a sentence for every rule there is; the others have one for every
/// rule of a pension, and say of the rest that it is in English.
public enum Language {
    ENGLISH("en"),
    FRENCH("fr"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// BCP 47: `fr`.
    public String tag() {
        return tag;
    }

    /// The language of a BCP 47 tag, whatever region it names: `fr-BE` is French. Empty where there is no phrasebook.
    public static Optional<Language> of(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        for (var language : values()) if (language.tag.equals(wanted)) return Optional.of(language);
        return Optional.empty();
    }

    /// How it writes numbers, days and articles.
    public Notation notation() {
        return switch (this) {
            case ENGLISH -> new PlainNotation();
            case FRENCH -> WrittenNotation.FRENCH;
            case SPANISH -> WrittenNotation.SPANISH;
        };
    }

    /// Its sentences beside the English ones; one line per topic.
    List<Sentences<?>> sentences() {
        return switch (this) {
            case ENGLISH -> List.of();
            case FRENCH ->
                List.of(
                        new French(), //
                        new FormulaFrench(),
                        new TimeFrench(),
                        new MethodFrench(),
                        new CumulationFrench());
            case SPANISH ->
                List.of(
                        new Spanish(), //
                        new FormulaSpanish(),
                        new TimeSpanish(),
                        new MethodSpanish(),
                        new CumulationSpanish());
        };
    }
}
