package portability.agreements.law;

import static portability.kernel.Activity.EMPLOYED;
import static portability.kernel.Activity.NONE;
import static portability.kernel.Activity.SELF_EMPLOYED;
import static portability.kernel.PeriodKind.COMPULSORY;
import static portability.kernel.PeriodKind.EQUIVALENT;
import static portability.kernel.PeriodKind.RESIDENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import portability.kernel.Activity;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Sex;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// The worker of the demo: Morocco 1977 to 1984, the Netherlands from 1985, Germany 1990 to 1995 in between.
final class Fatima {
    static final InstitutionId CNSS = InstitutionId.parse("MA:CNSS");
    static final InstitutionId SVB = InstitutionId.parse("NL:SVB");
    static final InstitutionId DRV = InstitutionId.parse("DE:DRV");

    static final Claimant PERSON = new Claimant(
            LocalDate.of(1958, 1, 20),
            Sex.FEMALE,
            Set.of(Country.of("MA")),
            PersonalStatus.NONE,
            Country.of("NL"),
            Household.SINGLE);

    static final Claim CLAIM = Claim.lodged(SVB, LocalDate.of(2025, 1, 6));

    private Fatima() {}

    static Question asks(InstitutionId institution) {
        return new Question(institution, Branch.OLD_AGE, PERSON, CLAIM);
    }

    /// Her career as the institution sees it: own periods, and what the other two certified.
    static Career seenBy(InstitutionId institution) {
        var foreign = List.of(CNSS, SVB, DRV).stream()
                .filter(other -> !other.equals(institution))
                .map(other -> ForeignRecord.of(other.country(), periods(other)))
                .toList();
        return new Career(periods(institution), foreign);
    }

    static List<InsurancePeriod> periods(InstitutionId institution) {
        return switch (institution.country().code()) {
            case "MA" -> morocco();
            case "NL" -> netherlands();
            case "DE" -> germany();
            default -> throw new IllegalArgumentException("not insured there: " + institution);
        };
    }

    private static List<InsurancePeriod> morocco() {
        return List.of(
                days("ma-1", "9910427", "1977-02-07", "1977-12-31", 264, "3273.60"),
                days("ma-2", "9910427", "1978-01-01", "1978-12-31", 302, "3895.80"),
                days("ma-3", "9910427", "1979-01-01", "1979-08-25", 188, "2650.80"),
                days("ma-4", "9923310", "1980-03-03", "1980-10-31", 168, "2620.80"),
                days("ma-5", "9923310", "1981-03-02", "1981-11-14", 172, "2958.40"),
                days("ma-6", "9923310", "1982-02-15", "1982-10-30", 159, "2941.50"),
                period("ma-7", CNSS, EQUIVALENT, NONE, "1982-11-02", "1982-12-13")
                        .reporting(Quantity.of(36, PeriodUnit.DAYS_6)),
                days("ma-8", "9904785", "1983-01-03", "1983-12-31", 290, "6090.00"),
                days("ma-9", "9904785", "1984-01-01", "1984-10-13", 224, "5017.60"));
    }

    private static List<InsurancePeriod> netherlands() {
        var periods = new ArrayList<InsurancePeriod>();
        periods.add(period("nl-1", SVB, RESIDENCE, NONE, "1985-03-01", "1985-09-15"));
        periods.add(period("nl-2", SVB, COMPULSORY, EMPLOYED, "1985-09-16", "1988-06-30"));
        periods.add(period("nl-3", SVB, COMPULSORY, EMPLOYED, "1988-05-01", "1990-08-31"));
        periods.add(period("nl-4", SVB, RESIDENCE, NONE, "1995-01-01", "1995-02-28"));
        periods.add(period("nl-5", SVB, COMPULSORY, EMPLOYED, "1995-03-01", "1997-08-31"));
        periods.add(period("nl-6", SVB, COMPULSORY, EMPLOYED, "1997-07-01", "2003-12-31"));
        periods.add(period("nl-7", SVB, RESIDENCE, NONE, "2004-01-01", "2006-05-31"));
        periods.add(period("nl-8", SVB, COMPULSORY, EMPLOYED, "2006-06-01", "2014-10-31"));
        periods.add(period("nl-9", SVB, COMPULSORY, SELF_EMPLOYED, "2011-01-01", "2016-12-31"));
        periods.add(period("nl-10", SVB, COMPULSORY, EMPLOYED, "2016-01-01", "2021-06-30"));
        periods.add(period("nl-11", SVB, RESIDENCE, NONE, "2021-07-01", "2025-01-19"));
        return periods;
    }

    private static List<InsurancePeriod> germany() {
        return List.of(
                marks("de-1", "99318275", "1990-09-01", "1990-12-31", "8670.00"),
                marks("de-2", "99318275", "1991-01-01", "1991-12-31", "29318.00"),
                marks("de-3", "99318275", "1992-01-01", "1992-11-30", "30043.00"),
                marks("de-4", "99460512", "1992-12-01", "1992-12-31", "2770.00"),
                marks("de-5", "99460512", "1993-01-01", "1993-12-31", "35652.00"),
                marks("de-6", "99460512", "1994-01-01", "1994-12-31", "38331.00"),
                marks("de-7", "99460512", "1995-01-01", "1995-02-28", "6755.00"));
    }

    static InsurancePeriod days(String reference, String employer, String first, String last, int days, String dirham) {
        return period(reference, CNSS, COMPULSORY, EMPLOYED, first, last)
                .reporting(Quantity.of(days, PeriodUnit.DAYS_6))
                .earning(Money.parse("MAD " + dirham))
                .at(employer);
    }

    static InsurancePeriod marks(String reference, String employer, String first, String last, String marks) {
        return period(reference, DRV, COMPULSORY, EMPLOYED, first, last)
                .earning(Money.parse("DEM " + marks))
                .at(employer);
    }

    static InsurancePeriod period(
            String reference,
            InstitutionId institution,
            PeriodKind kind,
            Activity activity,
            String firstDay,
            String lastDay) {
        return InsurancePeriod.dated(
                reference, institution, "general", kind, activity, DateSpan.closed(firstDay, lastDay));
    }
}
