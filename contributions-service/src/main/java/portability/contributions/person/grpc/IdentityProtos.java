package portability.contributions.person.grpc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import portability.contributions.person.IdentityFact;
import portability.contributions.person.IdentityFact.NameWritten;
import portability.contributions.person.IdentityFact.NumberOfKind;
import portability.contributions.person.PersonSearch;
import portability.contributions.person.PersonSearch.Candidate;
import portability.contributions.person.Persons.RecordedFact;
import portability.contributions.request.grpc.Text;
import portability.kernel.Sex;
import portability.ledger.edge.MalformedInput;
import portability.matching.BirthDate;
import portability.matching.Description;
import portability.matching.name.Name;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.NameFact;
import portability.proto.contributions.v1.NameKind;
import portability.proto.contributions.v1.NamePartMatch;
import portability.proto.contributions.v1.NumberFact;
import portability.proto.contributions.v1.NumberKind;
import portability.proto.contributions.v1.PersonCandidate;
import portability.proto.contributions.v1.RecordedIdentityFact;

/// Names, nationalities, numbers and candidates between messages and facts.
final class IdentityProtos {
    private static final int MAX_WHOLE_NAME = 400;

    private IdentityProtos() {}

    /// What is told of somebody whom no number names.
    /// @throws MalformedInput INVALID_PERSON
    static Description described(FindPersonsRequest message) {
        PersonProtos.require(Text.isPlain(message.getName(), MAX_WHOLE_NAME), "name");
        var name = Name.of(message.getName());
        PersonProtos.require(!name.parts().isEmpty(), "name");
        return new Description(name, birthDate(message.getBirthDate()), sex(message.getSex()));
    }

    private static Optional<BirthDate> birthDate(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(BirthDate.parse(text));
        } catch (DateTimeException _) {
            throw PersonProtos.invalid("birth_date");
        }
    }

    private static Sex sex(portability.proto.types.v1.Sex sex) {
        return switch (sex) {
            case SEX_FEMALE -> Sex.FEMALE;
            case SEX_MALE -> Sex.MALE;
            case SEX_UNSPECIFIED, UNRECOGNIZED -> Sex.UNKNOWN;
        };
    }

    static PersonCandidate candidate(Candidate candidate) {
        var person = candidate.person();
        var match = candidate.match();
        var told = PersonCandidate.newBuilder()
                .setPersonId(person.personId())
                .setPerson(PersonProtos.details(person.person(), person.person().numbers()))
                .setScore(match.score())
                .addAllOnlyAsked(match.name().onlyInOne())
                .addAllOnlyKnown(match.name().onlyInOther())
                .setBirthDateMatch(match.birthDate().name())
                .setSexMatch(match.sex().name());
        for (var part : match.name().agreeing())
            told.addParts(NamePartMatch.newBuilder()
                    .setAsked(part.one())
                    .setKnown(part.other())
                    .setManner(part.manner().name()));
        return told.build();
    }

    /// @throws MalformedInput INVALID_PERSON
    static IdentityFact fact(portability.proto.contributions.v1.IdentityFact fact) {
        var firstDay = day("first_day", fact.getFirstDay());
        var lastDay = day("last_day", fact.getLastDay());
        boolean ordered =
                firstDay.isEmpty() || lastDay.isEmpty() || !lastDay.get().isBefore(firstDay.get());
        PersonProtos.require(ordered, "last_day");
        return switch (fact.getFactCase()) {
            case NAME ->
                new IdentityFact(
                        Optional.of(name(fact.getName())), Optional.empty(), Optional.empty(), firstDay, lastDay);
            case NATIONALITY -> {
                PersonProtos.require(fact.getNationality().matches("[A-Z]{2}"), "nationality");
                yield new IdentityFact(
                        Optional.empty(), Optional.of(fact.getNationality()), Optional.empty(), firstDay, lastDay);
            }
            case NUMBER ->
                new IdentityFact(
                        Optional.empty(), Optional.empty(), Optional.of(number(fact.getNumber())), firstDay, lastDay);
            case FACT_NOT_SET -> throw PersonProtos.invalid("fact");
        };
    }

    private static NameWritten name(NameFact name) {
        PersonProtos.requireName(name.getFamilyName(), "family_name");
        PersonProtos.requireName(name.getGivenNames(), "given_names");
        var kind = switch (name.getKind()) {
            case NAME_KIND_BIRTH -> IdentityFact.NameKind.BIRTH;
            case NAME_KIND_MARRIED -> IdentityFact.NameKind.MARRIED;
            case NAME_KIND_ALIAS -> IdentityFact.NameKind.ALIAS;
            case NAME_KIND_UNSPECIFIED, UNRECOGNIZED -> throw PersonProtos.invalid("kind");
        };
        return new NameWritten(kind, name.getFamilyName(), name.getGivenNames());
    }

    private static NumberOfKind number(NumberFact number) {
        var kind = switch (number.getKind()) {
            case NUMBER_KIND_NATIONAL -> IdentityFact.NumberKind.NATIONAL;
            case NUMBER_KIND_INSURANCE -> IdentityFact.NumberKind.INSURANCE;
            case NUMBER_KIND_TAX -> IdentityFact.NumberKind.TAX;
            case NUMBER_KIND_FILE -> IdentityFact.NumberKind.FILE;
            case NUMBER_KIND_UNSPECIFIED, UNRECOGNIZED -> throw PersonProtos.invalid("kind");
        };
        return new NumberOfKind(PersonProtos.number(number.getNumber()), kind);
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Text.day(text));
        } catch (DateTimeException _) {
            throw PersonProtos.invalid(field);
        }
    }

    static RecordedIdentityFact told(RecordedFact recorded) {
        var told = RecordedIdentityFact.newBuilder()
                .setFactId(recorded.factId())
                .setFact(told(recorded.fact()))
                .setRecordedAt(recorded.recordedAt().toString());
        recorded.withdrawnAt().ifPresent(at -> told.setWithdrawnAt(at.toString()));
        recorded.fact()
                .name()
                .ifPresent(name -> told.setTransliterated(transliterated(name.givenNames(), name.familyName())));
        return told.build();
    }

    static String transliterated(String givenNames, String familyName) {
        return String.join(" ", PersonSearch.name(givenNames, familyName).words());
    }

    private static portability.proto.contributions.v1.IdentityFact told(IdentityFact fact) {
        var told = portability.proto.contributions.v1.IdentityFact.newBuilder();
        fact.name()
                .ifPresent(name -> told.setName(NameFact.newBuilder()
                        .setKind(NameKind.valueOf("NAME_KIND_" + name.kind()))
                        .setFamilyName(name.familyName())
                        .setGivenNames(name.givenNames())));
        fact.nationality().ifPresent(told::setNationality);
        fact.number().ifPresent(number -> {
            var message = NumberFact.newBuilder().setKind(NumberKind.valueOf("NUMBER_KIND_" + number.kind()));
            message.getNumberBuilder()
                    .setInstitution(number.number().institution())
                    .setNumber(number.number().number());
            told.setNumber(message);
        });
        fact.firstDay().ifPresent(day -> told.setFirstDay(day.toString()));
        fact.lastDay().ifPresent(day -> told.setLastDay(day.toString()));
        return told.build();
    }
}
