package portability.agreements.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.Sex;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.Totalisation;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// A question to one institution under the bundled law, put together step by step; the rest is an ordinary case:
/// a Moroccan national living in the institution's state, single, claiming there.
record Asked(
        InstitutionId institution,
        LocalDate born,
        Set<Country> nationalities,
        PersonalStatus status,
        Country residence,
        Household household,
        Claim claim,
        List<InsurancePeriod> periods) {
    private static final LawPack PACK = LawPack.bundled();

    static Asked of(InstitutionId institution, String born, String claimed) {
        return new Asked(
                institution,
                LocalDate.parse(born),
                Set.of(Country.of("MA")),
                PersonalStatus.NONE,
                institution.country(),
                Household.SINGLE,
                Claim.lodged(institution, LocalDate.parse(claimed)),
                List.of());
    }

    Asked with(InsurancePeriod... more) {
        var all = new ArrayList<>(periods);
        all.addAll(Arrays.asList(more));
        return new Asked(institution, born, nationalities, status, residence, household, claim, List.copyOf(all));
    }

    Asked national(String... codes) {
        var countries = Arrays.stream(codes).map(Country::of).collect(Collectors.toSet());
        return new Asked(institution, born, countries, status, residence, household, claim, periods);
    }

    Asked status(PersonalStatus other) {
        return new Asked(institution, born, nationalities, other, residence, household, claim, periods);
    }

    Asked living(String country) {
        return new Asked(institution, born, nationalities, status, Country.of(country), household, claim, periods);
    }

    Asked household(Household other) {
        return new Asked(institution, born, nationalities, status, residence, other, claim, periods);
    }

    Asked startingOn(String day) {
        var later =
                new Claim(claim.lodgedWith(), claim.lodgedOn(), claim.arrivedOn(), Optional.of(LocalDate.parse(day)));
        return new Asked(institution, born, nationalities, status, residence, household, later, periods);
    }

    Asked lodgedAbroad(InstitutionId with, String arrivedOn) {
        var elsewhere = new Claim(with, claim.lodgedOn(), LocalDate.parse(arrivedOn), Optional.empty());
        return new Asked(institution, born, nationalities, status, residence, household, elsewhere, periods);
    }

    Determination decide() {
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
        var person = new Claimant(born, Sex.UNKNOWN, nationalities, status, residence, household);
        var question = new Question(institution, Branch.OLD_AGE, person, claim);
        var law = PACK.lawFor(institution, Branch.OLD_AGE, claim.lodgedOn()).orElseThrow();
        return Totalisation.determine(new Career(own, foreign), question, law);
    }
}
