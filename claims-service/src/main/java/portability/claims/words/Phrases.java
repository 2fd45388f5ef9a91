package portability.claims.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All phrases of one subject in one language, from a file of its own; a place in a phrase is a name in braces.
///
/// @param <P> the phrases: each language has all of them
public final class Phrases<P extends Enum<P>> {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String tag;
    private final Locale locale;
    private final Map<P, String> phrases;

    private Phrases(String tag, Locale locale, Map<P, String> phrases) {
        this.tag = tag;
        this.locale = locale;
        this.phrases = phrases;
    }

    /// In every language that there is, English first.
    ///
    /// @param read one language's: its BCP 47 tag and how it writes days
    public static <B> List<B> inEveryLanguage(BiFunction<String, Locale, B> read) {
        return List.of(
                read.apply("en", Locale.UK), read.apply("fr", Locale.FRANCE), read.apply("es", Locale.of("es", "ES")));
    }

    /// @param directory of the files `en.properties`, …
    /// @throws IllegalStateException if a phrase is missing
    public static <P extends Enum<P>> Phrases<P> read(Class<P> subject, String directory, String tag, Locale locale) {
        var read = new Properties();
        var name = "/" + directory + "/" + tag + ".properties";
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("sentences cannot be read: " + name, unreadable);
        }
        var phrases = new EnumMap<P, String>(subject);
        for (var key : read.stringPropertyNames())
            phrases.put(Enum.valueOf(subject, key), read.getProperty(key).strip());
        for (var phrase : subject.getEnumConstants())
            if (!phrases.containsKey(phrase)) throw new IllegalStateException(name + " lacks " + phrase);
        return new Phrases<>(tag, locale, phrases);
    }

    /// BCP 47.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// Is it the language of a BCP 47 tag, whatever its region?
    public boolean isOf(String language) {
        return tag.equals(Locale.forLanguageTag(language).getLanguage());
    }

    /// The phrase as it stands in the file, with its places.
    public String phrase(P phrase) {
        return Objects.requireNonNull(phrases.get(phrase), phrase::name);
    }

    /// @param places what stands in the places, by their names
    public String say(P phrase, Map<String, String> places) {
        return PLACE.matcher(phrase(phrase))
                .replaceAll(place -> Matcher.quoteReplacement(
                        Objects.requireNonNull(places.get(place.group(1)), () -> phrase + " lacks " + place.group(1))));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
