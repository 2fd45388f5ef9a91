package portability.claims.statement.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portability.proto.types.v1.Money;

/// What a statement says in one language, and how that language writes days, money and countries.
final class Book {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<Book> ALL =
            List.of(read("en", Locale.UK), read("fr", Locale.FRANCE), read("es", Locale.of("es", "ES")));

    private final String tag;
    private final Locale locale;
    private final Map<Phrase, String> phrases;

    private Book(String tag, Locale locale, Map<Phrase, String> phrases) {
        this.tag = tag;
        this.locale = locale;
        this.phrases = phrases;
    }

    /// The book of a BCP 47 tag, whatever its region; the English one where there is none.
    static Book of(String language) {
        var wanted = Locale.forLanguageTag(language).getLanguage();
        return ALL.stream().filter(book -> book.tag.equals(wanted)).findFirst().orElse(ALL.getFirst());
    }

    static List<Book> all() {
        return ALL;
    }

    /// BCP 47.
    String tag() {
        return tag;
    }

    /// The phrase as it stands in the book, with its places.
    String phrase(Phrase phrase) {
        return Objects.requireNonNull(phrases.get(phrase), phrase::name);
    }

    /// A phrase without places.
    String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    /// @param places what stands in the places, by their names
    String say(Phrase phrase, Map<String, String> places) {
        return PLACE.matcher(phrase(phrase))
                .replaceAll(place -> Matcher.quoteReplacement(
                        Objects.requireNonNull(places.get(place.group(1)), () -> phrase + " lacks " + place.group(1))));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /// `1138.26 EUR`, with the comma where the language has one. No space between thousands: it would break a line.
    String money(Money money) {
        var plain = new BigDecimal(money.getAmount()).toPlainString();
        return (tag.equals("en") ? plain : plain.replace('.', ',')) + " " + money.getCurrency();
    }

    /// @param code ISO 3166 alpha-2
    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    private static Book read(String tag, Locale locale) {
        var read = new Properties();
        try (var file = Objects.requireNonNull(
                        Book.class.getResourceAsStream("/statement/" + tag + ".properties"), tag);
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the statement's sentences cannot be read: " + tag, unreadable);
        }
        var phrases = new EnumMap<Phrase, String>(Phrase.class);
        for (var name : read.stringPropertyNames())
            phrases.put(Phrase.valueOf(name), read.getProperty(name).strip());
        for (var phrase : Phrase.values())
            if (!phrases.containsKey(phrase)) throw new IllegalStateException(tag + " lacks " + phrase);
        return new Book(tag, locale, phrases);
    }
}
