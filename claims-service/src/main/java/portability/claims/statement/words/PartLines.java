package portability.claims.statement.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portability.claims.statement.Certainty;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.claims.statement.Source;
import portability.claims.statement.Unheard;
import portability.claims.statement.Zones;
import portability.claims.statement.words.Spans.Span;

/// What is told of one institution: on whose word, which time, what it is worth, what is missing.
final class PartLines {
    private final Book book;
    private final Part part;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();

    PartLines(Book book, Part part, LocalDate today) {
        this.book = book;
        this.part = part;
        this.today = today;
    }

    List<String> lines() {
        if (source()) {
            time();
            part.worth()
                    .ifPresentOrElse(
                            worth -> lines.addAll(new WorthLines(book, part, today).lines(worth)),
                            () -> lines.add(book.say(Phrase.NO_WORTH)));
            part.worth().ifPresent(_ -> together());
        }
        part.gaps().forEach(this::gap);
        return List.copyOf(lines);
    }

    /// @return is there anything else to tell?
    private boolean source() {
        return switch (part.source()) {
            case Source.OwnRegister(var read) -> {
                lines.add(book.say(Phrase.FROM_OWN, Map.of("day", book.day(Zones.day(read)))));
                yield true;
            }
            case Source.Answered(var signed) -> {
                lines.add(book.say(
                        Phrase.FROM_ANSWER,
                        Map.of("institution", part.institution(), "day", book.day(Zones.day(signed)))));
                yield true;
            }
            case Source.Kept(var signed, var why) -> {
                lines.add(why(why));
                lines.add(book.say(
                        Phrase.FROM_KEPT,
                        Map.of("institution", part.institution(), "day", book.day(Zones.day(signed)))));
                yield true;
            }
            case Source.Nothing(var why) -> {
                lines.add(why(why));
                yield false;
            }
        };
    }

    private String why(Unheard why) {
        return about(
                switch (why) {
                    case NO_PARTNER -> Phrase.WHY_NO_PARTNER;
                    case NO_ANSWER -> Phrase.WHY_NO_ANSWER;
                    case LEFT_ALONE -> Phrase.WHY_LEFT_ALONE;
                    case NOT_BELIEVED -> Phrase.WHY_NOT_BELIEVED;
                    case UNKNOWN_THERE -> Phrase.WHY_UNKNOWN_THERE;
                    case NUMBER_NOT_KNOWN -> Phrase.WHY_NUMBER_NOT_KNOWN;
                    case REFUSED -> Phrase.WHY_REFUSED;
                },
                part.institution());
    }

    private void time() {
        if (part.periods().isEmpty()) {
            lines.add(book.say(Phrase.NO_TIME));
            return;
        }
        lines.add(book.say(Phrase.YOUR_TIME));
        Spans.of(part.periods()).forEach(span -> lines.add("- " + span(phrase(span), span)));
    }

    private static Phrase phrase(Span span) {
        if (!span.counts()) return Phrase.SPAN_NOT_COUNTED;
        return span.certainty() == Certainty.ASSUMED ? Phrase.SPAN_BETWEEN : Phrase.SPAN;
    }

    private String span(Phrase phrase, Span span) {
        return book.say(
                phrase,
                Map.of(
                        "first",
                        book.day(span.first()),
                        "last",
                        book.day(span.last()),
                        "kind",
                        book.say(span.kind()),
                        "certainty",
                        certainty(span)));
    }

    private String certainty(Span span) {
        return book.say(
                switch (span.certainty()) {
                    case CERTIFIED -> Phrase.CERTIFIED;
                    case DECLARED -> Phrase.DECLARED;
                    case ASSUMED -> Phrase.ASSUMED;
                });
    }

    private void together() {
        if (part.countedWith().isEmpty()) {
            lines.add(book.say(Phrase.ALONE));
            return;
        }
        var countries = part.countedWith().stream()
                .map(institution -> book.country(institution.substring(0, 2)))
                .distinct()
                .collect(Collectors.joining(", "));
        lines.add(book.say(Phrase.TOGETHER, Map.of("countries", countries)));
    }

    private void gap(Gap gap) {
        switch (gap) {
            case Gap.Unpaid(var ids, var counted) ->
                lines.add(count(counted ? Phrase.GAP_UNPAID_COUNTED : Phrase.GAP_UNPAID, ids));
            case Gap.Undated(var ids) -> lines.add(count(Phrase.GAP_UNDATED, ids));
            case Gap.Contradictory(var one, var other) ->
                lines.add(book.say(Phrase.GAP_CONTRADICTORY, Map.of("one", one, "other", other)));
            case Gap.LawNotLoaded(var institution) -> lines.add(about(Phrase.GAP_LAW_NOT_LOADED, institution));
            case Gap.UnverifiedLaw _ -> lines.add(book.say(Phrase.GAP_UNVERIFIED));
            case Gap.NotCalculated() -> lines.add(book.say(Phrase.GAP_NOT_CALCULATED));
            case Gap.LogInDoubt() -> lines.add(about(Phrase.GAP_LOG_IN_DOUBT, part.institution()));
            case Gap.CountedWithout(var institution) -> lines.add(about(Phrase.GAP_COUNTED_WITHOUT, institution));
            // Said where the worth is, or in the opening.
            case Gap.LawValueMissing(),
                    Gap.FigureMissing _,
                    Gap.ChoiceNeeded(),
                    Gap.ResidenceAssumed _,
                    Gap.HouseholdAssumed() -> {}
        }
    }

    private String about(Phrase phrase, String institution) {
        return book.say(phrase, Map.of("institution", institution));
    }

    private String count(Phrase phrase, List<String> ids) {
        return book.say(phrase, Map.of("count", Integer.toString(ids.size())));
    }
}
