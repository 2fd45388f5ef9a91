package portability.claims.statement.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.EarliestPension;
import portability.proto.agreements.v1.Outlook;
import portability.proto.types.v1.Step;

/// What a person's time in one country is worth, from which day, and why.
final class WorthLines {
    private final Book book;
    private final Part part;
    private final LocalDate today;

    WorthLines(Book book, Part part, LocalDate today) {
        this.book = book;
        this.part = part;
        this.today = today;
    }

    List<String> lines(Outlook worth) {
        var lines = new ArrayList<String>();
        var told = worth.getAsItIs();
        lines.add(asItIs(told));
        if (worth.hasGoingOn()) goingOn(worth.getGoingOn(), lines);
        if (told.getLawGoesOn()) lines.add(book.say(Phrase.LAW_GOES_ON));
        var because = new LinkedHashSet<String>();
        told.getBecauseList().forEach(step -> because.add("- " + told(step)));
        if (!because.isEmpty()) {
            lines.add(book.say(Phrase.BECAUSE));
            lines.addAll(because);
        }
        return lines;
    }

    private String asItIs(EarliestPension told) {
        return switch (told.getKind()) {
            case EARLIEST_KIND_FROM_A_DAY, EARLIEST_KIND_AFTER_WORK -> {
                boolean now = !LocalDate.parse(told.getFirstDay()).isAfter(today);
                yield told.hasOnce()
                        ? day(now ? Phrase.NOW_ONCE : Phrase.LATER_ONCE, told)
                        : day(now ? Phrase.NOW : Phrase.LATER, told);
            }
            case EARLIEST_KIND_NEVER -> book.say(Phrase.NEVER, Map.of("reason", never(told.getReason())));
            case EARLIEST_KIND_NOT_KNOWN -> book.say(Phrase.NOT_KNOWN, Map.of("reason", unknown(told.getReason())));
            case EARLIEST_KIND_UNSPECIFIED, UNRECOGNIZED -> book.say(Phrase.NO_WORTH);
        };
    }

    private void goingOn(EarliestPension then, List<String> lines) {
        if (!then.hasPerMonth()) return;
        if (then.getKind() == EarliestKind.EARLIEST_KIND_FROM_A_DAY)
            lines.add(book.say(Phrase.GOING_ON, Map.of("money", book.money(then.getPerMonth()))));
        if (then.getKind() == EarliestKind.EARLIEST_KIND_AFTER_WORK)
            lines.add(book.say(
                    Phrase.AFTER_WORK,
                    Map.of(
                            "months",
                            Integer.toString(then.getMonthsOfWork()),
                            "day",
                            book.day(LocalDate.parse(then.getFirstDay())),
                            "money",
                            book.money(then.getPerMonth()))));
    }

    private String day(Phrase phrase, EarliestPension told) {
        var money = told.hasOnce() ? told.getOnce() : told.getPerMonth();
        return book.say(
                phrase, Map.of("day", book.day(LocalDate.parse(told.getFirstDay())), "money", book.money(money)));
    }

    private String never(String reason) {
        return book.say(
                switch (reason) {
                    case "NO_OWN_PERIODS" -> Phrase.NO_OWN_PERIODS;
                    case "NO_OWN_RIGHT", "NO_TOTALISED_RIGHT", "TOO_LITTLE_TO_TOTALISE" -> Phrase.TOO_LITTLE;
                    case "SHORT_PERIOD_RELEASED" -> Phrase.SHORT_PERIOD;
                    default -> Phrase.NO_RIGHT;
                });
    }

    private String unknown(String reason) {
        return switch (reason) {
            case "FIGURE_MISSING" -> book.say(Phrase.GAP_FIGURE, Map.of("figure", figure()));
            case "CHOICE_NEEDED" -> book.say(Phrase.GAP_CHOICE);
            default -> book.say(Phrase.GAP_LAW_VALUE);
        };
    }

    private String figure() {
        return part.gaps().stream()
                .filter(Gap.FigureMissing.class::isInstance)
                .map(gap -> ((Gap.FigureMissing) gap).figure())
                .findFirst()
                .orElse("");
    }

    private static String told(Step step) {
        return step.getText() + " [" + step.getArticle().getInstrument() + " "
                + step.getArticle().getArticle() + "]";
    }
}
