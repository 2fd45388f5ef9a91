package portability.claims.cluster;

import portability.proto.claims.v1.LodgeClaimRequest;
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
