package portability.claims.statement.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.claims.statement.Certainty;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.claims.statement.Period;
import portability.claims.statement.Statement;
import portability.claims.statement.Zones;

/// A statement in sentences, in the order in which a person reads them: each country, then what she can do, then the
/// words that need explaining, and only those.
public record Told(String language, List<Section> sections) {
    public Told {
        sections = List.copyOf(sections);
    }

    /// @param kind        OPENING, PART, ADVICE or WORDS
    /// @param institution with PART; empty otherwise
    public record Section(String kind, String institution, String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    public static Told of(Statement statement, String language) {
        var book = Book.of(language);
        var sections = new ArrayList<Section>();
        sections.add(new Section("OPENING", "", book.say(Phrase.TITLE), opening(statement, book)));
        for (var part : statement.parts()) {
            var lines = new PartLines(book, part, statement.day()).lines();
            sections.add(new Section("PART", part.institution(), heading(part, book), lines));
        }
        sections.add(new Section("ADVICE", "", book.say(Phrase.ADVICE), new Advice(book).lines(statement)));
        var words = words(statement, book);
        if (!words.isEmpty()) sections.add(new Section("WORDS", "", book.say(Phrase.WORDS), words));
        return new Told(book.tag(), sections);
    }

    private static List<String> opening(Statement statement, Book book) {
        var lines = new ArrayList<String>();
        lines.add(book.say(
                Phrase.MADE,
                Map.of(
                        "institution",
                        statement.here(),
                        "made",
                        book.day(Zones.day(statement.made())),
                        "day",
                        book.day(statement.day()))));
        lines.add(book.say(Phrase.ONLY_INFORMATION));
        for (var gap : statement.parts().getFirst().gaps()) {
            if (gap instanceof Gap.ResidenceAssumed(var country))
                lines.add(book.say(Phrase.RESIDENCE_ASSUMED, Map.of("country", book.country(country))));
            if (gap instanceof Gap.HouseholdAssumed()) lines.add(book.say(Phrase.HOUSEHOLD_ASSUMED));
        }
        return lines;
    }

    private static String heading(Part part, Book book) {
        return book.country(part.country()) + " (" + part.institution() + ")";
    }

    private static List<String> words(Statement statement, Book book) {
        Set<Certainty> used = EnumSet.noneOf(Certainty.class);
        statement.parts().stream()
                .flatMap(part -> part.periods().stream())
                .map(Period::certainty)
                .forEach(used::add);
        var words = new LinkedHashSet<String>();
        for (var certainty : used)
            words.add(book.say(
                    switch (certainty) {
                        case CERTIFIED -> Phrase.WORD_CERTIFIED;
                        case DECLARED -> Phrase.WORD_DECLARED;
                        case ASSUMED -> Phrase.WORD_ASSUMED;
                    }));
        if (statement.parts().stream().anyMatch(part -> !part.countedWith().isEmpty()))
            words.add(book.say(Phrase.WORD_TOTALISED));
        return List.copyOf(words);
    }
}
