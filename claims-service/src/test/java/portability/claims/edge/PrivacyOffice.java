package portability.claims.edge;

import java.util.List;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.proto.privacy.v1.CancelErasureRequest;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.PlaceHoldRequest;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import portability.proto.privacy.v1.ReleaseHoldRequest;
import portability.proto.privacy.v1.RequestErasureRequest;

/// The two officers of a node who erase.
record PrivacyOffice(ClaimsNode node) {
    static final String FIRST = "officer-1";
    static final String SECOND = "officer-2";
    static final String WHY = "she wrote a letter about it";

    /// By both, and waits for it.
    void erase(String claimId) {
        request(claimId);
        confirm(SECOND, claimId);
        Until.it(() -> erasure(claimId), GetErasureResponse::getErased);
    }

    void request(String claimId) {
        var _ = as(FIRST)
                .requestErasure(RequestErasureRequest.newBuilder()
                        .setSubject(claimId)
                        .setGround(ErasureGround.ERASURE_GROUND_PERSON_ASKED)
                        .setReason(WHY)
                        .build());
    }

    void confirm(String officer, String claimId) {
        var _ = as(officer)
                .confirmErasure(
                        ConfirmErasureRequest.newBuilder().setSubject(claimId).build());
    }

    void cancel(String claimId) {
        var _ = as(FIRST)
                .cancelErasure(CancelErasureRequest.newBuilder()
                        .setSubject(claimId)
                        .setReason(WHY)
                        .build());
    }

    void hold(String claimId) {
        var _ = as(FIRST)
                .placeHold(PlaceHoldRequest.newBuilder()
                        .setSubject(claimId)
                        .setReason(WHY)
                        .build());
    }

    boolean release(String officer, String claimId) {
        return as(officer)
                .releaseHold(ReleaseHoldRequest.newBuilder().setSubject(claimId).build())
                .getReleased();
    }

    GetErasureResponse erasure(String claimId) {
        return as(FIRST)
                .getErasure(GetErasureRequest.newBuilder().setSubject(claimId).build());
    }

    List<PersonRead> reads(String claimId) {
        return as(FIRST)
                .listReads(ListReadsRequest.newBuilder().setSubject(claimId).build())
                .getReadsList();
    }

    private PrivacyServiceBlockingStub as(String officer) {
        return node.keys.as(PrivacyServiceGrpc.newBlockingStub(node.api()), officer, Role.OFFICER);
    }
}
