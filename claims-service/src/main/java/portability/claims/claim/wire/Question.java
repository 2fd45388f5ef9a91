package portability.claims.claim.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.claims.claim.AwardWish;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.kernel.InstitutionId;
import portability.proto.agreements.v1.Death;
import portability.proto.agreements.v1.Deceased;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ForeignRecord;
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
        waiting(claim, opening)
                .forEach((state, day) -> request.addForeignRecords(
                        ForeignRecord.newBuilder().setState(state).setPaysFrom(day.toString())));
        // What was deferred is paid from the day on which it is wanted.
        claim.wishes()
                .of(opening.here())
                .filter(wish -> wish.kind() == AwardWish.Kind.DUE)
                .flatMap(AwardWish::paysFrom)
                .ifPresent(day -> request.setRequestedStart(day.toString()));
        claim.figures().values().forEach(figure -> request.addFigures(Figures.write(figure)));
        switch (file.benefit()) {
            case OldAge _ -> {}
            case Invalidity invalidity -> {
                request.setIncapacity(incapacity(claim.incapacity().in(invalidity), opening.here()));
                refused(claim, opening)
                        .forEach(state -> request.addForeignRecords(
                                ForeignRecord.newBuilder().setState(state).setOwnRight(false)));
            }
            case Survivors survivors -> request.setDeath(death(survivors));
        }
        return request.build();
    }

    /// Other states that do not pay yet, with the day from which all of their institutions will.
    private static SortedMap<String, LocalDate> waiting(Claim claim, Opening opening) {
        var waiting = new TreeMap<String, LocalDate>();
        var here = state(opening.here());
        claim.wishes().said().forEach((institution, wish) -> {
            if (wish.kind().isWaiting() && !state(institution).equals(here) && hasPeriods(claim, institution))
                wish.paysFrom()
                        .ifPresent(day -> waiting.merge(
                                state(institution), day, (one, other) -> one.isAfter(other) ? one : other));
        });
        return waiting;
    }

    /// Other states whose turn to pay is over, because they have refused. Reg. (EC) 883/2004 Art. 44(3).
    private static List<String> refused(Claim claim, Opening opening) {
        var here = state(opening.here());
        var insured = opening.file().institutions().stream()
                .filter(institution -> hasPeriods(claim, institution))
                .map(Question::state)
                .toList();
        return claim.incapacity().refusedIn().stream()
                .filter(state -> !state.equals(here) && insured.contains(state))
                .toList();
    }

    private static String state(String institution) {
        return InstitutionId.parse(institution).country().code();
    }

    /// Only of a state whose time counts can it be said that it pays later.
    private static boolean hasPeriods(Claim claim, String institution) {
        return claim.records()
                .getOrDefault(institution, Optional.empty())
                .filter(record -> !SealedRecord.periodsIn(record).isEmpty())
                .isPresent();
    }

    /// A degree counts where it was found: that another institution is bound by it, Reg. (EC) 883/2004 Art. 46(3) and
    /// Annex VII, is not known here.
    private static Incapacity incapacity(Invalidity invalidity, String here) {
        var incapacity = Incapacity.newBuilder()
                .setSince(invalidity.since().toString())
                .setUnder(invalidity.under())
                .addAllLegislations(Benefits.legislations(invalidity));
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
