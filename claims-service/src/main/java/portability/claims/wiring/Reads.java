package portability.claims.wiring;

import java.util.List;
import java.util.Optional;
import portability.claims.claim.ClaimDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc;

/// Which rpcs hand out a person's data. A subject is a case's id.
///
/// The exchange is not among them: a partner fetches again only what was addressed to it, and its header says why.
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
                .readsNothing(ExchangeServiceGrpc.getDeliverMethod())
                .readsNothing(ExchangeServiceGrpc.getFetchSinceMethod());
    }

    private static Optional<String> known(ClaimDesk claims, String claimId) {
        return Optional.of(claimId).filter(id -> claims.story(id).isPresent());
    }
}
