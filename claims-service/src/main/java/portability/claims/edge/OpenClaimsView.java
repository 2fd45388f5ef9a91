package portability.claims.edge;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.followup.OpenClaims;
import portability.claims.witness.WitnessDesk;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ListOpenClaimsRequest;
import portability.proto.claims.v1.ListOpenClaimsResponse;
import portability.proto.claims.v1.OpenClaim;

/// The claims that are open here, each as its stream says it is now.
@Component
class OpenClaimsView {
    private final OpenClaims open;
    private final ReadModels readModels;
    private final ClaimDesk claims;
    private final WitnessDesk witnesses;
    private final String here;

    OpenClaimsView(
            OpenClaims open, ReadModels readModels, ClaimDesk claims, WitnessDesk witnesses, NodeProperties node) {
        this.open = open;
        this.readModels = readModels;
        this.claims = claims;
        this.witnesses = witnesses;
        this.here = node.institution();
    }

    ListOpenClaimsResponse page(ListOpenClaimsRequest request) {
        int size = PageOf.size(request.getPageSize());
        // Where an event could not be applied, the rest is shown all the same.
        var _ = readModels.catchUp(OpenClaims.PROCESSOR);
        var page = PageOf.of(open.after(request.getPageToken(), size + 1), size, claimId -> claimId);
        var answer = ListOpenClaimsResponse.newBuilder().setNextPageToken(page.next());
        for (var claimId : page.lines())
            claims.story(claimId)
                    .flatMap(story -> ClaimView.of(story, witnesses::isInDoubt).map(claim -> line(claim, story)))
                    .filter(line -> !request.getForOfficer() || isForOfficer(line))
                    .ifPresent(answer::addClaims);
        return answer.build();
    }

    private static OpenClaim line(Claim claim, Story story) {
        return OpenClaim.newBuilder()
                .setClaimId(claim.getClaimId())
                .setBranch(claim.getBranch())
                .setClaimDate(claim.getClaimDate())
                .setStatus(claim.getStatus())
                .setNeedsOfficer(claim.getNeedsOfficer())
                .addAllWaitingFor(claim.getWaitingForList())
                .setSince(story.moments().getLast().recordedAt().toString())
                .build();
    }

    /// What is determined and waits for nobody else is decided here, by an officer wherever no machine may.
    private boolean isForOfficer(OpenClaim line) {
        return !line.getNeedsOfficer().isEmpty()
                || (line.getStatus().equals("DETERMINED")
                        && line.getWaitingForList().equals(List.of(here)));
    }
}
