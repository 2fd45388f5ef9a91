package portability.bench.claims;

import java.util.List;
import java.util.Locale;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// A worker who does not exist, insured in Morocco, the Netherlands and Germany: all have the same career, so that each
/// claim costs the same.
///
/// @param index tells her from the others
record Insured(int index) {
    private static final String HEADER =
            "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency";

    String number() {
        return String.format(Locale.ROOT, "9%08d", index);
    }

    /// As she presents herself, with her number at each of the institutions.
    PersonDetails details(List<String> institutions) {
        var details = PersonDetails.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA");
        for (var institution : institutions)
            details.addNumbers(
                    PersonalNumber.newBuilder().setInstitution(institution).setNumber(number()));
        return details.build();
    }

    /// The return with the careers of some workers at an institution.
    static String returnOf(String institution, Iterable<Insured> workers) {
        var rows = new StringBuilder(HEADER).append('\n');
        for (var worker : workers)
            for (var row : rowsAt(institution))
                rows.append(institution)
                        .append(',')
                        .append(worker.number())
                        .append(',')
                        .append(row)
                        .append('\n');
        return rows.toString();
    }

    private static List<String> rowsAt(String institution) {
        return switch (institution) {
            case "NL:SVB" ->
                List.of(
                        ",nl-aow,residence,none,1985-03-01,1985-09-15,,,,",
                        "999204116L01,nl-aow,compulsory,employed,1985-09-16,1988-06-30,,,,",
                        ",nl-aow,residence,none,1995-01-01,2004-12-31,,,,");
            case "DE:DRV" ->
                List.of(
                        "99318275,de-grv,compulsory,employed,1990-09-01,1990-12-31,,,8670.00,DEM",
                        "99318275,de-grv,compulsory,employed,1991-01-01,1991-12-31,,,29318.00,DEM",
                        "99318275,de-grv,compulsory,employed,1992-01-01,1992-11-30,,,30043.00,DEM",
                        "99460512,de-grv,compulsory,employed,1992-12-01,1992-12-31,,,2770.00,DEM");
            case "MA:CNSS" ->
                List.of(
                        "9910427,ma-cnss,compulsory,employed,1977-02-07,1977-12-31,264,days_6,3273.60,MAD",
                        "9910427,ma-cnss,compulsory,employed,1978-01-01,1978-12-31,302,days_6,3895.80,MAD",
                        "9910427,ma-cnss,compulsory,employed,1979-01-01,1979-08-25,188,days_6,2650.80,MAD");
            default -> throw new IllegalArgumentException("no career at " + institution);
        };
    }
}
