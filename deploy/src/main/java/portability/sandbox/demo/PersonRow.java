package portability.sandbox.demo;

import java.time.LocalDate;
import java.util.List;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// A line of a persons file. Personal data (invented, in the files that come with the sandbox).
record PersonRow(
        String institution,
        String number,
        String familyName,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        List<String> nationalities) {
    PersonRow {
        if (number.isBlank()) throw new IllegalArgumentException("a person needs a number");
        if (nationalities.isEmpty()) throw new IllegalArgumentException("a person needs a nationality");
        nationalities = List.copyOf(nationalities);
    }

    PersonalNumber personalNumber() {
        return PersonalNumber.newBuilder()
                .setInstitution(institution)
                .setNumber(number)
                .build();
    }

    PersonDetails details(List<PersonalNumber> numbers) {
        return PersonDetails.newBuilder()
                .setFamilyName(familyName)
                .setGivenNames(givenNames)
                .setBirthDate(birthDate.toString())
                .setSex(sex)
                .addAllNationalities(nationalities)
                .addAllNumbers(numbers)
                .build();
    }
}
