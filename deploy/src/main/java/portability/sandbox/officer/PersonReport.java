package portability.sandbox.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import portability.proto.contributions.v1.FindPersonsResponse;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.IdentityFact;
import portability.proto.contributions.v1.NamePartMatch;
import portability.proto.contributions.v1.PersonCandidate;
import portability.proto.contributions.v1.RecordedIdentityFact;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Persons, for people.
public final class PersonReport {
    private PersonReport() {}

    /// One person on a line.
    public static String line(String personId, PersonDetails person) {
        return personId + "  " + person.getFamilyName() + ", " + person.getGivenNames() + ", born "
                + person.getBirthDate() + ", " + String.join(" ", person.getNationalitiesList()) + ", "
                + person.getNumbersList().stream().map(PersonReport::number).collect(Collectors.joining(", "));
    }

    private static String number(PersonalNumber number) {
        return number.getInstitution() + " " + number.getNumber();
    }

    /// Whoever may be meant, each with the reasons.
    public static List<String> candidates(FindPersonsResponse found) {
        var lines = new ArrayList<String>();
        for (var candidate : found.getCandidatesList()) {
            lines.add("%d.%d %%  %s"
                    .formatted(
                            candidate.getScore() / 10,
                            candidate.getScore() % 10,
                            line(candidate.getPersonId(), candidate.getPerson())));
            lines.add("  " + reasons(candidate));
        }
        if (found.getIncomplete())
            lines.add("More may be meant than could be compared: say the birth date, or another name.");
        return lines;
    }

    private static String reasons(PersonCandidate candidate) {
        var parts = candidate.getPartsList().stream().map(PersonReport::part).collect(Collectors.joining(", "));
        return parts
                + missing("; only asked: ", candidate.getOnlyAskedList())
                + missing("; only known: ", candidate.getOnlyKnownList())
                + "; birth date " + word(candidate.getBirthDateMatch()) + ", sex " + word(candidate.getSexMatch());
    }

    private static String part(NamePartMatch part) {
        return part.getAsked() + " = " + part.getKnown() + " (" + word(part.getManner()) + ")";
    }

    private static String missing(String what, List<String> parts) {
        return parts.isEmpty() ? "" : what + String.join(" ", parts);
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Who she is and was.
    public static List<String> shown(GetPersonResponse known) {
        var lines = new ArrayList<String>();
        lines.add(line(known.getPersonId(), known.getPerson()));
        lines.add("  searched for as " + known.getTransliterated());
        known.getFactsList().forEach(fact -> lines.add("  " + told(fact)));
        known.getLinkedPersonIdsList().forEach(id -> lines.add("  is also " + id));
        return lines;
    }

    private static String told(RecordedIdentityFact recorded) {
        var fact = recorded.getFact();
        return what(fact)
                + (fact.getFirstDay().isEmpty() ? "" : " from " + fact.getFirstDay())
                + (fact.getLastDay().isEmpty() ? "" : " until " + fact.getLastDay())
                + ", recorded " + recorded.getRecordedAt()
                + (recorded.getWithdrawnAt().isEmpty() ? "" : ", withdrawn " + recorded.getWithdrawnAt())
                + "  [" + recorded.getFactId() + "]";
    }

    private static String what(IdentityFact fact) {
        return switch (fact.getFactCase()) {
            case NAME ->
                "%s: %s, %s"
                        .formatted(
                                word(fact.getName().getKind().name()),
                                fact.getName().getFamilyName(),
                                fact.getName().getGivenNames());
            case NATIONALITY -> "nationality " + fact.getNationality();
            case NUMBER ->
                word(fact.getNumber().getKind().name()) + ": "
                        + number(fact.getNumber().getNumber());
            case FACT_NOT_SET -> "nothing";
        };
    }
}
