package portability.contributions.client;

import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Sex;

/// Messages that are good, to be spoilt by tests.
public final class Samples {
    public static final String HEADING = "institution,person_number,employer,scheme,kind,activity,first_day,last_day,"
            + "quantity,unit,earnings,currency\n";

    private Samples() {}

    /// Invented throughout.
    public static PersonDetails person(String number) {
        var person = PersonDetails.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA");
        person.addNumbersBuilder().setInstitution("NL:SVB").setNumber(number);
        return person.build();
    }

    public static InsurancePeriod period(String firstDay, String lastDay) {
        return InsurancePeriod.newBuilder()
                .setLegislation("NL")
                .setInstitution("NL:SVB")
                .setScheme("nl-aow")
                .setKind(PeriodKind.PERIOD_KIND_RESIDENCE)
                .setActivity(Activity.ACTIVITY_NONE)
                .setFirstDay(firstDay)
                .setLastDay(lastDay)
                .build();
    }

    /// One row of a return: work for an employer, with earnings in guilders or euros.
    public static String row(String number, String employer, String firstDay, String lastDay, String earnings) {
        var currency = firstDay.compareTo("2002") < 0 ? "NLG" : "EUR";
        return "NL:SVB,%s,%s,nl-aow,compulsory,employed,%s,%s,,,%s,%s\n"
                .formatted(number, employer, firstDay, lastDay, earnings, currency);
    }
}
