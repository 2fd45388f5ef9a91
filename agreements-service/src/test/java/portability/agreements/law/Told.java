package portability.agreements.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.Payable;
import portability.totalisation.Totalisation;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// What is told to one institution about one person: time as it was reported, wages by year, certified figures.
/// The person is a national of the institution's state, lives and claims there.
record Told(
        InstitutionId institution,
        Sex sex,
        LocalDate born,
        Claim claim,
        Household household,
        List<InsurancePeriod> periods,
        SortedMap<FigureName, BigDecimal> figures) {

    static Told to(String institution, String born, String claimed) {
        var id = InstitutionId.parse(institution);
        return new Told(
                id,
                Sex.UNKNOWN,
                LocalDate.parse(born),
                Claim.lodged(id, LocalDate.parse(claimed)),
                Household.SINGLE,
                List.of(),
                new TreeMap<>());
    }

    Told of(Sex other) {
        return new Told(institution, other, born, claim, household, periods, figures);
    }

    Told couple() {
        return new Told(institution, sex, born, claim, Household.COUPLE, periods, figures);
    }

    Told startingOn(String day) {
        var later =
                new Claim(claim.lodgedWith(), claim.lodgedOn(), claim.arrivedOn(), Optional.of(LocalDate.parse(day)));
        return new Told(institution, sex, born, later, household, periods, figures);
    }

    Told figure(String name, String value) {
        var more = new TreeMap<>(figures);
        more.put(new FigureName(name), new BigDecimal(value));
        return new Told(institution, sex, born, claim, household, periods, more);
    }

    /// So much own time somewhere between the sixteenth birthday and the claim.
    Told time(String amount, PeriodUnit unit) {
        return with(period(institution, PeriodKind.COMPULSORY, unit, amount, 0));
    }

    /// So much residence somewhere between the sixteenth birthday and the claim.
    Told residence(String years) {
        return with(period(institution, PeriodKind.RESIDENCE, PeriodUnit.YEARS, years, 0));
    }

    /// So much time of another state.
    Told abroad(String other, String amount, PeriodUnit unit) {
        return with(period(InstitutionId.parse(other), PeriodKind.COMPULSORY, unit, amount, 0));
    }

    /// A whole calendar year of own time with these earnings.
    Told year(int year, String amount, PeriodUnit unit, Money earned) {
        var span = new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        return with(InsurancePeriod.dated(
                        institution + " " + year, institution, "test", PeriodKind.COMPULSORY, Activity.EMPLOYED, span)
                .reporting(new Quantity(new BigDecimal(amount), unit))
                .earning(earned));
    }

    private InsurancePeriod period(InstitutionId by, PeriodKind kind, PeriodUnit unit, String amount, int number) {
        var activity = kind == PeriodKind.RESIDENCE ? Activity.NONE : Activity.EMPLOYED;
        var span = new DateSpan(born.plusYears(16), claim.lodgedOn());
        return InsurancePeriod.dated(by + " " + kind + " " + number, by, "test", kind, activity, span)
                .reporting(new Quantity(new BigDecimal(amount), unit));
    }

    private Told with(InsurancePeriod period) {
        var more = new ArrayList<>(periods);
        more.add(period);
        return new Told(institution, sex, born, claim, household, List.copyOf(more), figures);
    }

    Determination decide(LawPack pack) {
        var own = periods.stream()
                .filter(period -> period.legislation().equals(institution.country()))
                .toList();
        var foreign = periods.stream()
                .filter(period -> !period.legislation().equals(institution.country()))
                .collect(Collectors.groupingBy(InsurancePeriod::legislation))
                .entrySet()
                .stream()
                .map(entry -> ForeignRecord.of(entry.getKey(), entry.getValue()))
                .toList();
        Country state = institution.country();
        var person = new Claimant(born, sex, Set.of(state), PersonalStatus.NONE, state, household);
        var question = new Question(institution, Branch.OLD_AGE, person, claim);
        var law = pack.lawFor(institution, Branch.OLD_AGE, claim.lodgedOn()).orElseThrow();
        return Totalisation.determine(new Career(own, foreign, figures), question, law);
    }

    /// What is paid in the law's own period, for example `GBP 197.36`; `none` if nothing.
    String paid(LawPack pack) {
        return decide(pack).payable().map(Payable::rounded).map(Money::toString).orElse("none");
    }
}
