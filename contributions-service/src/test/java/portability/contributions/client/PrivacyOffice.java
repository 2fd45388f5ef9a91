package portability.contributions.client;

import portability.proto.privacy.v1.CancelErasureRequest;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.PlaceHoldRequest;
import portability.proto.privacy.v1.ReleaseHoldRequest;
import portability.proto.privacy.v1.RequestErasureRequest;

/// Two officers who erase one person.
public record PrivacyOffice(Client first, Client second, String personId) {
    /// By both; the grace runs from here.
    public void decide() {
        request();
        confirm(second);
    }

    public void request() {
        var _ = first.privacy()
                .requestErasure(RequestErasureRequest.newBuilder()
                        .setSubject(personId)
                        .setGround(ErasureGround.ERASURE_GROUND_PERSON_ASKED)
                        .setReason("she wrote a letter")
                        .build());
    }

    public void confirm(Client officer) {
        var _ = officer.privacy()
                .confirmErasure(
                        ConfirmErasureRequest.newBuilder().setSubject(personId).build());
    }

    public void hold() {
        var _ = first.privacy()
                .placeHold(PlaceHoldRequest.newBuilder()
                        .setSubject(personId)
                        .setReason("a dispute")
                        .build());
    }

    public boolean release(Client officer) {
        return officer.privacy()
                .releaseHold(
                        ReleaseHoldRequest.newBuilder().setSubject(personId).build())
                .getReleased();
    }

    public void cancel() {
        var _ = first.privacy()
                .cancelErasure(CancelErasureRequest.newBuilder()
                        .setSubject(personId)
                        .setReason("a mistake")
                        .build());
    }

    public GetErasureResponse erasure() {
        return first.privacy()
                .getErasure(GetErasureRequest.newBuilder().setSubject(personId).build());
    }
}
