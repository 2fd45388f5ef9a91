package portability.sandbox.operations;

import java.util.List;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.privacy.v1.CancelErasureRequest;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.GetErasureResponse;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.PlaceHoldRequest;
import portability.proto.privacy.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import portability.proto.privacy.v1.ReleaseHoldRequest;
import portability.proto.privacy.v1.RequestErasureRequest;
import portability.proto.types.v1.PersonalNumber;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Node;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// One running service of one node, asked as its privacy officer, or as an auditor.
public final class ServicePrivacy implements AutoCloseable {
    private final NodeClient client;
    private final ServiceKind service;
    private final Bearer caller;

    private ServicePrivacy(NodeClient client, ServiceKind service, Bearer caller) {
        this.client = client;
        this.service = service;
        this.caller = caller;
    }

    /// @throws SandboxFailed if it does not run
    public static ServicePrivacy of(Node node, ServiceKind service, Bearer caller) {
        return new ServicePrivacy(NodeClient.serving(node, service), service, caller);
    }

    /// Whose number at this institution it is.
    public String personOf(String number) {
        var wanted = PersonalNumber.newBuilder()
                .setInstitution(client.node().institution().toString())
                .setNumber(number);
        return client.contributions(caller)
                .findPerson(FindPersonRequest.newBuilder().setNumber(wanted).build())
                .getPersonId();
    }

    public void request(String subject, ErasureGround ground, String reason) {
        var _ = privacy()
                .requestErasure(RequestErasureRequest.newBuilder()
                        .setSubject(subject)
                        .setGround(ground)
                        .setReason(reason)
                        .build());
    }

    /// @return when the grace is over
    public String confirm(String subject) {
        return privacy()
                .confirmErasure(
                        ConfirmErasureRequest.newBuilder().setSubject(subject).build())
                .getDue();
    }

    public void cancel(String subject, String reason) {
        var _ = privacy()
                .cancelErasure(CancelErasureRequest.newBuilder()
                        .setSubject(subject)
                        .setReason(reason)
                        .build());
    }

    public void hold(String subject, String reason) {
        var _ = privacy()
                .placeHold(PlaceHoldRequest.newBuilder()
                        .setSubject(subject)
                        .setReason(reason)
                        .build());
    }

    /// @return whether it is released; otherwise another officer must ask too
    public boolean release(String subject) {
        return privacy()
                .releaseHold(ReleaseHoldRequest.newBuilder().setSubject(subject).build())
                .getReleased();
    }

    public GetErasureResponse erasure(String subject) {
        return privacy()
                .getErasure(GetErasureRequest.newBuilder().setSubject(subject).build());
    }

    public List<PersonRead> reads(String subject) {
        return privacy()
                .listReads(ListReadsRequest.newBuilder().setSubject(subject).build())
                .getReadsList();
    }

    private PrivacyServiceBlockingStub privacy() {
        return client.privacy(service, caller);
    }

    @Override
    public void close() {
        client.close();
    }
}
