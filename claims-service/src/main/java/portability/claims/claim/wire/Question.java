package portability.claims.claim.wire;

import java.util.Optional;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.proto.agreements.v1.DetermineRequest;

/// What the rules are asked: own periods, and those the other institutions certified.
public final class Question {
    private Question() {}

    public static DetermineRequest about(Claim claim, Opening opening) {
        var file = opening.file();
        var claimant = file.claimant();
        var request = DetermineRequest.newBuilder()
                .setInstitution(opening.here())
                .setBranch(Persons.branch(file.branch()))
                .setBirthDate(claimant.birthDate().toString())
                .setSex(Persons.sex(claimant.sex()))
                .addAllNationalities(claimant.nationalities())
                .setResidence(file.residence())
                .setHousehold(Persons.household(file.household()))
                .setClaimDate(file.claimDate().toString())
                .setClaimLodgedAt(file.contact())
                .setLanguage("en");
        // In the case's order, so that the same claim is always the same question.
        for (var institution : file.institutions())
            claim.records()
                    .getOrDefault(institution, Optional.empty())
                    .map(SealedRecord::periodsIn)
                    .ifPresent(request::addAllPeriods);
        return request.build();
    }
}
