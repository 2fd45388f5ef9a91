package portability.claims.cluster;

import java.util.List;
import portability.ledger.edge.Role;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.GetDescriptorRequest;

/// Makes nodes partners, as their officers would.
public final class Enrolment {
    private Enrolment() {}

    public static void ofAll(List<ClaimsNode> nodes) {
        for (var node : nodes) for (var partner : nodes) if (node != partner) of(node, partner);
    }

    /// Lets a node know a partner.
    public static void of(ClaimsNode node, ClaimsNode partner) {
        var descriptor = partner.officer().getDescriptor(GetDescriptorRequest.getDefaultInstance());
        node.officer()
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(descriptor.getSignedDescriptor())
                        .build());
        for (var officer : List.of("officer-1", "officer-2"))
            node.as(officer, Role.OFFICER)
                    .confirmPartner(ConfirmPartnerRequest.newBuilder()
                            .setInstitution(partner.institution())
                            .setFingerprint(descriptor.getFingerprint())
                            .build());
    }
}
