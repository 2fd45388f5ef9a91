package portability.claims.statement.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portability.claims.words.Phrases;
import portability.proto.types.v1.Money;

/// What a statement says in one language, and how that language writes days, money and countries.
final class Book {
    private static final List<Book> ALL =
            Phrases.inEveryLanguage((tag, locale) -> new Book(Phrases.read(Phrase.class, "statement", tag, locale)));

    private final Phrases<Phrase> phrases;

    private Book(Phrases<Phrase> phrases) {
        this.phrases = phrases;
    }

    /// The book of a BCP 47 tag, whatever its region; the English one where there is none.
    static Book of(String language) {
        return ALL.stream()
                .filter(book -> book.phrases.isOf(language))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    static List<Book> all() {
        return ALL;
    }

    /// BCP 47.
    String tag() {
        return phrases.tag();
    }

    /// The phrase as it stands in the book, with its places.
    String phrase(Phrase phrase) {
        return phrases.phrase(phrase);
    }

    /// A phrase without places.
    String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    /// @param places what stands in the places, by their names
    String say(Phrase phrase, Map<String, String> places) {
        return phrases.say(phrase, places);
    }

    String day(LocalDate day) {
        return phrases.day(day);
    }

    /// `1138.26 EUR`, with the comma where the language has one. No space between thousands: it would break a line.
    String money(Money money) {
        var plain = new BigDecimal(money.getAmount()).toPlainString();
        return (tag().equals("en") ? plain : plain.replace('.', ',')) + " " + money.getCurrency();
    }

    /// @param code ISO 3166 alpha-2
    String country(String code) {
        return Locale.of("", code).getDisplayCountry(phrases.locale());
    }
}
