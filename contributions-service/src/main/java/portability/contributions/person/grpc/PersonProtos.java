package portability.contributions.person.grpc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonFacts;
import portability.contributions.request.grpc.Text;
import portability.kernel.InstitutionId;
import portability.kernel.Sex;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Persons between messages and facts.
public final class PersonProtos {
    private static final int MAX_NAME = 200;
    private static final int MAX_NUMBER = 64;
    /// An earlier birth date is a slip of the pen, whatever the career.
    private static final int OLDEST_YEARS = 200;

    private PersonProtos() {}

    /// @throws MalformedInput INVALID_PERSON; names the field, never its value
    static PersonFacts facts(PersonDetails person, LocalDate today) {
        require(Text.isPlain(person.getFamilyName(), MAX_NAME), "family_name");
        require(Text.isPlain(person.getGivenNames(), MAX_NAME), "given_names");
        var nationalities = person.getNationalitiesList();
        require(
                !nationalities.isEmpty() && nationalities.stream().allMatch(code -> code.matches("[A-Z]{2}")),
                "nationalities");
        var numbers = person.getNumbersList().stream().map(PersonProtos::number).toList();
        require(!numbers.isEmpty(), "numbers");
        require(numbers.stream().map(NumberAt::institution).distinct().count() == numbers.size(), "numbers");
        return new PersonFacts(
                person.getFamilyName(),
                person.getGivenNames(),
                birthDate(person.getBirthDate(), today),
                sex(person.getSex()),
                nationalities,
                numbers);
    }

    static NumberAt number(PersonalNumber number) {
        var written = number.getNumber();
        require(Text.isPlain(written, MAX_NUMBER) && written.equals(written.strip()), "number");
        try {
            return new NumberAt(InstitutionId.parse(number.getInstitution()).toString(), written);
        } catch (IllegalArgumentException _) {
            throw invalid("institution");
        }
    }

    private static LocalDate birthDate(String text, LocalDate today) {
        try {
            var day = Text.day(text);
            require(!day.isAfter(today) && day.isAfter(today.minusYears(OLDEST_YEARS)), "birth_date");
            return day;
        } catch (DateTimeParseException _) {
            throw invalid("birth_date");
        }
    }

    private static Sex sex(portability.proto.types.v1.Sex sex) {
        return switch (sex) {
            case SEX_FEMALE -> Sex.FEMALE;
            case SEX_MALE -> Sex.MALE;
            case SEX_UNSPECIFIED, UNRECOGNIZED -> throw invalid("sex");
        };
    }

    private static portability.proto.types.v1.Sex sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> portability.proto.types.v1.Sex.SEX_FEMALE;
            case MALE -> portability.proto.types.v1.Sex.SEX_MALE;
            case UNKNOWN -> portability.proto.types.v1.Sex.SEX_UNSPECIFIED;
        };
    }

    /// A person with some of the numbers.
    public static PersonDetails details(PersonFacts person, List<NumberAt> numbers) {
        var details = PersonDetails.newBuilder()
                .setFamilyName(person.familyName())
                .setGivenNames(person.givenNames())
                .setBirthDate(person.birthDate().toString())
                .setSex(sex(person.sex()))
                .addAllNationalities(person.nationalities());
        for (var number : numbers)
            details.addNumbersBuilder().setInstitution(number.institution()).setNumber(number.number());
        return details.build();
    }

    static void requireName(String text, String field) {
        require(Text.isPlain(text, MAX_NAME), field);
    }

    static void require(boolean holds, String field) {
        if (!holds) throw invalid(field);
    }

    static MalformedInput invalid(String field) {
        return new MalformedInput("INVALID_PERSON", field + " is missing or means nothing");
    }
}
