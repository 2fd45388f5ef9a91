package portability.sandbox.demo;

import java.time.LocalDate;
import portability.proto.agreements.v1.Survivor;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.exchange.v1.SurvivorsClaimed;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.sandbox.home.Progress;
import portability.sandbox.running.Sandbox;

/// The claim that follows the first claimant's death: her husband's, from whom she had lived apart, on her periods.
public final class WidowersClaim {
    public static final LocalDate DIED_ON = LocalDate.of(2025, 6, 14);
    public static final LocalDate CLAIM_DATE = LocalDate.of(2025, 7, 1);

    private static final String FAMILY_NAME = "Ouahbi";
    private static final String GIVEN_NAMES = "Hassan";
    private static final LocalDate BIRTH_DATE = LocalDate.of(1961, 5, 4);
    /// Married on 1 June 1987.
    private static final int MARRIED_MONTHS = 456;

    private final Officers officers;
    private final DemoClaim demo;

    public WidowersClaim(Sandbox sandbox, DemoClaim demo) {
        this.officers = new Officers(sandbox);
        this.demo = demo;
    }

    /// @param requestId the same one again is the same claim
    /// @return the claim's id
    public String lodge(DemoInput input, String requestId) {
        var deceased = input.claimant(DemoClaim.FAMILY_NAME, DemoClaim.GIVEN_NAMES, DemoClaim.BIRTH_DATE);
        return demo.lodge(LodgeClaimRequest.newBuilder()
                .setRequestId(requestId)
                .setClaimant(input.claimant(FAMILY_NAME, GIVEN_NAMES, BIRTH_DATE))
                .setBranch(Branch.BRANCH_SURVIVORS)
                .setClaimDate(CLAIM_DATE.toString())
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .setSurvivors(SurvivorsClaimed.newBuilder()
                        .setDeceased(deceased)
                        .setDiedOn(DIED_ON.toString())
                        .setResidence("NL")
                        .setHousehold(Household.HOUSEHOLD_SINGLE)
                        .setClaimant(Survivor.newBuilder()
                                .setRelation(SurvivorRelation.SURVIVOR_RELATION_SPOUSE)
                                .setMarriedMonths(MARRIED_MONTHS)))
                .build());
    }

    /// Has officers do what no machine may, and tells what happens until the claim is closed.
    public Claim follow(String claimId, Progress progress) {
        try (var _ = officers.at(claimId, progress)) {
            return demo.follow(claimId, progress);
        }
    }
}
