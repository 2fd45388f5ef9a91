package portability.claims.statement.words;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.claims.statement.Source;
import portability.claims.statement.Statement;
import portability.claims.statement.Unheard;
import portability.proto.agreements.v1.EarliestKind;

/// What the person can do next, the most urgent first.
record Advice(Book book) {
    List<String> lines(Statement statement) {
        var lines = new LinkedHashSet<String>();
        statement.parts().forEach(part -> claim(part, statement.day(), lines));
        statement.parts().forEach(part -> missing(part, lines));
        statement.parts().forEach(part -> unheard(part, lines));
        lines.add(book.say(Phrase.DO_CHECK));
        return lines.stream().map(line -> "- " + line).toList();
    }

    private void claim(Part part, LocalDate today, Set<String> lines) {
        part.worth()
                .map(worth -> worth.getAsItIs())
                .filter(earliest -> earliest.getKind() == EarliestKind.EARLIEST_KIND_FROM_A_DAY)
                .filter(earliest -> !LocalDate.parse(earliest.getFirstDay()).isAfter(today))
                .ifPresent(_ -> lines.add(book.say(Phrase.DO_CLAIM, Map.of("country", book.country(part.country())))));
    }

    private void missing(Part part, Set<String> lines) {
        for (var gap : part.gaps()) {
            if (gap instanceof Gap.Unpaid) lines.add(book.say(Phrase.DO_PAYSLIPS));
            if (gap instanceof Gap.Undated) lines.add(book.say(Phrase.DO_DAYS));
        }
    }

    private void unheard(Part part, Set<String> lines) {
        switch (part.source()) {
            case Source.Kept(var _, var why) -> unheard(part.institution(), why, lines);
            case Source.Nothing(var why) -> unheard(part.institution(), why, lines);
            case Source.OwnRegister _, Source.Answered _ -> {}
        }
    }

    private void unheard(String institution, Unheard why, Set<String> lines) {
        lines.add(book.say(
                switch (why) {
                    case NO_PARTNER, REFUSED, NOT_BELIEVED -> Phrase.DO_ASK_THERE;
                    case NO_ANSWER, LEFT_ALONE -> Phrase.DO_ASK_AGAIN;
                    case UNKNOWN_THERE -> Phrase.DO_CHECK_NUMBER;
                    case NUMBER_NOT_KNOWN -> Phrase.DO_NUMBER;
                },
                Map.of("institution", institution)));
    }
}
