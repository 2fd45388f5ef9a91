import java.time.LocalDate;

/// @param nationalities ISO 3166-1 alpha-2, separated by a space
record Person(String familyName, String givenNames, LocalDate born, char sex, String nationalities) {
    String csv(Institution institution, String number) {
        return String.join(",", institution.id, number, familyName, givenNames, born.toString(), String.valueOf(sex), nationalities);
    }

    boolean isWoman() {
        return sex == 'f';
    }

    LocalDate aged(int years) {
        return born.plusYears(years);
    }
}
