package portability.claims.wiring;

import java.util.List;
import java.util.Optional;
import portability.claims.claim.ClaimDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc;

/// Which rpcs hand out a person's data. A subject is a case's id.
///
/// The exchange is not among them: what a partner was sent, the person sees as disclosures; fetching again, it gets
/// only what was addressed to it, or what it sent itself.
final class Reads {
    private static final List<String> CLAIM = List.of("claimant", "claim", "records", "determination", "decisions");

    private Reads() {}

    static ReadTable table(ClaimDesk claims) {
        return new ReadTable()
                .reads(ClaimsServiceGrpc.getGetClaimMethod(), CLAIM, request -> known(claims, request.getClaimId()))
                .reads(ClaimsServiceGrpc.getFollowClaimMethod(), CLAIM, request -> known(claims, request.getClaimId()))
                .reads(
                        ClaimsServiceGrpc.getGetSummaryMethod(),
                        List.of("decisions"),
                        request -> known(claims, request.getClaimId()))
                .readsNothing(ClaimsServiceGrpc.getLodgeClaimMethod())
                .readsNothing(ClaimsServiceGrpc.getDecideClaimMethod())
                .readsNothing(ClaimsServiceGrpc.getGetDescriptorMethod())
                .readsNothing(ClaimsServiceGrpc.getEnrolPartnerMethod())
                .readsNothing(ClaimsServiceGrpc.getConfirmPartnerMethod())
                .readsNothing(ClaimsServiceGrpc.getListPartnersMethod())
                .readsNothing(ClaimsServiceGrpc.getDeclareKeyCompromisedMethod())
                .readsNothing(ClaimsServiceGrpc.getListDoubtfulSignaturesMethod())
                .readsNothing(ClaimsServiceGrpc.getListWitnessedMethod())
                .readsNothing(ClaimsServiceGrpc.getLiftQuarantineMethod())
                .readsNothing(ClaimsServiceGrpc.getAcceptGapMethod())
                .readsNothing(ClaimsServiceGrpc.getGetRestoreMethod())
                .readsNothing(ClaimsServiceGrpc.getApproveRestoreMethod())
                .readsNothing(ExchangeServiceGrpc.getDeliverMethod())
                .readsNothing(ExchangeServiceGrpc.getFetchSinceMethod())
                .readsNothing(ExchangeServiceGrpc.getShowCheckpointsMethod())
                .readsNothing(ExchangeServiceGrpc.getGetConsistencyProofMethod())
                .readsNothing(ExchangeServiceGrpc.getGetWitnessedMethod())
                .readsNothing(ExchangeServiceGrpc.getFetchReceivedMethod())
                .readsNothing(ExchangeServiceGrpc.getStateGapMethod());
    }

    private static Optional<String> known(ClaimDesk claims, String claimId) {
        return Optional.of(claimId).filter(id -> claims.story(id).isPresent());
    }
}
