package portability.claims.claim.wire;

import java.util.Optional;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.proto.agreements.v1.Death;
import portability.proto.agreements.v1.Deceased;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.Incapacity;

/// What the rules are asked: own periods, and those the other institutions certified.
public final class Question {
    private Question() {}

    public static DetermineRequest about(Claim claim, Opening opening) {
        var file = opening.file();
        var claimant = file.claimant();
        var request = DetermineRequest.newBuilder()
                .setInstitution(opening.here())
                .setBranch(Benefits.branch(file.benefit()))
                .setBirthDate(claimant.birthDate().toString())
                .setSex(Persons.sex(claimant.sex()))
                .addAllNationalities(claimant.nationalities())
                .setResidence(claim.recalculations().residence().orElseGet(file::residence))
                .setHousehold(
                        Persons.household(claim.recalculations().household().orElseGet(file::household)))
                .setClaimDate(opening.claimDateAt(opening.here()).toString())
                .setClaimLodgedAt(file.contact())
                .setLanguage("en");
        // In the case's order, so that the same claim is always the same question.
        for (var institution : file.institutions())
            claim.records()
                    .getOrDefault(institution, Optional.empty())
                    .map(SealedRecord::periodsIn)
                    .ifPresent(request::addAllPeriods);
        claim.figures().values().forEach(figure -> request.addFigures(Figures.write(figure)));
        switch (file.benefit()) {
            case OldAge _ -> {}
            case Invalidity invalidity -> request.setIncapacity(incapacity(invalidity, opening.here()));
            case Survivors survivors -> request.setDeath(death(survivors));
        }
        return request.build();
    }

    /// A degree counts where it was found: that another institution is bound by it, Reg. (EC) 883/2004 Art. 46(3) and
    /// Annex VII, is not known here.
    private static Incapacity incapacity(Invalidity invalidity, String here) {
        var incapacity =
                Incapacity.newBuilder().setSince(invalidity.since().toString()).setUnder(invalidity.under());
        invalidity
                .degree()
                .filter(degree -> degree.foundBy().equals(here))
                .ifPresent(degree -> incapacity.setPercent(degree.percent()));
        return incapacity.build();
    }

    private static Death death(Survivors survivors) {
        var deceased = survivors.deceased();
        var person = deceased.person();
        var death = Death.newBuilder()
                .setOn(survivors.diedOn().toString())
                .setDeceased(Deceased.newBuilder()
                        .setBirthDate(person.birthDate().toString())
                        .setSex(Persons.sex(person.sex()))
                        .addAllNationalities(person.nationalities())
                        .setResidence(deceased.residence())
                        .setHousehold(Persons.household(deceased.household())))
                .setClaimant(Benefits.write(survivors.claimant()));
        survivors.others().forEach(other -> death.addOthers(Benefits.write(other)));
        return death.build();
    }
}
