package portability.sandbox.demo;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetFloorRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.InsurancePeriod;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.Progress;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// The old-age claim of Fatima El Amrani, insured in Morocco, the Netherlands and Germany, lodged where she lives.
public final class DemoClaim {
    public static final LocalDate CLAIM_DATE = LocalDate.of(2025, 1, 6);
    static final String FAMILY_NAME = "El Amrani";
    static final String GIVEN_NAMES = "Fatima";
    static final LocalDate BIRTH_DATE = LocalDate.of(1958, 1, 20);
    private static final String CLOSED = "CLOSED";
    static final Duration CLOSED_WITHIN = Duration.ofMinutes(3);

    private final Sandbox sandbox;
    private final NodeClient contact;

    public DemoClaim(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.contact = sandbox.client(Nodes.NETHERLANDS);
    }

    /// @param requestId the same one again is the same claim
    /// @return the claim's id
    public String lodge(DemoInput input, String requestId) {
        var request = LodgeClaimRequest.newBuilder()
                .setRequestId(requestId)
                .setClaimant(input.claimant(FAMILY_NAME, GIVEN_NAMES, BIRTH_DATE))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate(CLAIM_DATE.toString())
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .build();
        return lodge(request);
    }

    /// @return the claim's id
    String lodge(LodgeClaimRequest request) {
        return contact.claims(Bearer.OFFICER_1).lodgeClaim(request).getClaimId();
    }

    /// Tells what happens until the claim is closed. A node that goes down meanwhile only makes it take longer.
    /// @throws SandboxFailed if it is not closed in time
    public Claim follow(String claimId, Progress progress) {
        return follow(claimId, new ToldMoments(progress), DemoClaim::isClosed);
    }

    static boolean isClosed(Claim claim) {
        return claim.getStatus().equals(CLOSED);
    }

    /// For whom the contact institution waits: at a moment, or when it is for these alone, if that is earlier.
    List<String> waitingFor(String claimId, Instant moment, List<String> alone) {
        while (true) {
            var waiting = contact.claims(Bearer.OFFICER_1)
                    .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                    .getClaim()
                    .getWaitingForList();
            if (waiting.equals(alone) || Instant.now().isAfter(moment)) return waiting;
            pause();
        }
    }

    /// Tells what happens until the claim is as it is awaited to be.
    /// @throws SandboxFailed if it is not in time
    Claim follow(String claimId, ToldMoments told, Predicate<Claim> awaited) {
        var giveUp = Instant.now().plus(CLOSED_WITHIN);
        while (Instant.now().isBefore(giveUp)) {
            try {
                var left = Duration.between(Instant.now(), giveUp);
                var updates = contact.claims(Bearer.OFFICER_1, left)
                        .followClaim(FollowClaimRequest.newBuilder()
                                .setClaimId(claimId)
                                .build());
                while (updates.hasNext()) {
                    var claim = updates.next().getClaim();
                    told.tell(claim);
                    if (awaited.test(claim)) return claim;
                }
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.UNAVAILABLE
                        && e.getStatus().getCode() != Status.Code.DEADLINE_EXCEEDED) throw e;
                told.say(contact.node().institution() + " does not answer; asking again");
                pause();
            }
        }
        throw new SandboxFailed("The claim is not where it should be after %d s; see the logs in %s."
                .formatted(CLOSED_WITHIN.toSeconds(), sandbox.home().logs()));
    }

    public ClaimResult result(Claim closed) {
        var summary = contact.claims(Bearer.OFFICER_1)
                .getSummary(GetSummaryRequest.newBuilder()
                        .setClaimId(closed.getClaimId())
                        .build());
        return new ClaimResult(closed, records(closed), summary.getSummarisedAt(), summary.getLinesList());
    }

    /// How her pensions stand to the basic income that her state of residence guarantees, in words to her.
    public List<String> floor(String claimId) {
        return contact.floors(Bearer.OFFICER_1)
                .getFloor(GetFloorRequest.newBuilder().setClaimId(claimId).build())
                .getFloor()
                .getWordsList();
    }

    /// By certifying institution, as the contact institution has them; else as another one has them.
    private Map<String, List<InsurancePeriod>> records(Claim closed) {
        var records = new LinkedHashMap<String, List<InsurancePeriod>>();
        for (var participant : closed.getParticipantsList())
            records.put(participant.getInstitution(), participant.getPeriodsList());
        for (var node : sandbox.nodes()) {
            if (records.values().stream().noneMatch(List::isEmpty)) break;
            var view = sandbox.client(node.institution())
                    .claims(Bearer.OFFICER_1)
                    .getClaim(GetClaimRequest.newBuilder()
                            .setClaimId(closed.getClaimId())
                            .build())
                    .getClaim();
            for (var participant : view.getParticipantsList()) {
                if (!participant.getPeriodsList().isEmpty())
                    records.replace(participant.getInstitution(), List.of(), participant.getPeriodsList());
            }
        }
        return records;
    }

    static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailed("Interrupted while following the claim.", e);
        }
    }
}
