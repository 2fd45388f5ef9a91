package portability.claims.cluster;

import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// A claimant who does not exist, and her claim.
public final class Samples {
    private Samples() {}

    public static PersonDetails fatima(String... institutionsAndNumbers) {
        var person = PersonDetails.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA");
        for (int i = 0; i < institutionsAndNumbers.length; i += 2)
            person.addNumbers(PersonalNumber.newBuilder()
                    .setInstitution(institutionsAndNumbers[i])
                    .setNumber(institutionsAndNumbers[i + 1]));
        return person.build();
    }

    /// Her claim as a partner tells it that she lodged it with, to a node that is involved too.
    public static ClaimNotice notice(String from, String to) {
        return ClaimNotice.newBuilder()
                .setClaimant(fatima(to, "111", from, "222"))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate("2025-03-03")
                .setResidence("DE")
                .setHousehold(Household.HOUSEHOLD_COUPLE)
                .addInstitutions(from)
                .addInstitutions(to)
                .build();
    }

    public static LodgeClaimRequest claim(String requestId, PersonDetails claimant) {
        return LodgeClaimRequest.newBuilder()
                .setRequestId(requestId)
                .setClaimant(claimant)
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate("2024-10-01")
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .build();
    }
}
