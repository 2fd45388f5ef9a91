package portability.claims.claim.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeMap;
import portability.claims.claim.Claimant;
import portability.claims.claim.Household;
import portability.kernel.Sex;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Persons as messages. Strict: what is read is valid, anything else an [IllegalArgumentException].
public final class Persons {
    private static final int LAST_YEAR = 9999;

    private Persons() {}

    public static Claimant read(PersonDetails wire) {
        var numbers = new TreeMap<String, String>();
        for (var number : wire.getNumbersList())
            if (numbers.put(number.getInstitution(), number.getNumber()) != null)
                throw new IllegalArgumentException("two numbers at one institution");
        return new Claimant(
                wire.getFamilyName(),
                wire.getGivenNames(),
                day(wire.getBirthDate()),
                sex(wire.getSex()),
                wire.getNationalitiesList(),
                numbers);
    }

    public static PersonDetails write(Claimant claimant) {
        var wire = PersonDetails.newBuilder()
                .setFamilyName(claimant.familyName())
                .setGivenNames(claimant.givenNames())
                .setBirthDate(claimant.birthDate().toString())
                .setSex(sex(claimant.sex()))
                .addAllNationalities(claimant.nationalities());
        claimant.numbers()
                .forEach((institution, number) -> wire.addNumbers(
                        PersonalNumber.newBuilder().setInstitution(institution).setNumber(number)));
        return wire.build();
    }

    public static LocalDate day(String iso) {
        try {
            var day = LocalDate.parse(iso);
            // ISO 8601 has years of more digits by agreement only; there is none here.
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) throw new IllegalArgumentException("not a day");
            return day;
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("not a day");
        }
    }

    public static Household household(portability.proto.types.v1.Household wire) {
        return switch (wire) {
            case HOUSEHOLD_SINGLE -> Household.SINGLE;
            case HOUSEHOLD_COUPLE -> Household.COUPLE;
            case HOUSEHOLD_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("household is not said");
        };
    }

    public static portability.proto.types.v1.Household household(Household household) {
        return switch (household) {
            case SINGLE -> portability.proto.types.v1.Household.HOUSEHOLD_SINGLE;
            case COUPLE -> portability.proto.types.v1.Household.HOUSEHOLD_COUPLE;
        };
    }

    public static portability.proto.types.v1.Sex sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> portability.proto.types.v1.Sex.SEX_FEMALE;
            case MALE -> portability.proto.types.v1.Sex.SEX_MALE;
            case UNKNOWN -> throw new IllegalArgumentException("sex is not said");
        };
    }

    private static Sex sex(portability.proto.types.v1.Sex wire) {
        return switch (wire) {
            case SEX_FEMALE -> Sex.FEMALE;
            case SEX_MALE -> Sex.MALE;
            case SEX_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("sex is not said");
        };
    }
}
