package portability.sandbox.demo;

import java.util.List;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.keys.Bearer;

/// Makes one node know another: its signed descriptor is handed over, and two officers confirm the fingerprint that the
/// partner read out to them.
record Enrolment(NodeClient here, NodeClient partner) {

    /// @return the fingerprint that was confirmed
    String enrol() {
        var descriptor = partner.claims(Bearer.OFFICER_1).getDescriptor(GetDescriptorRequest.getDefaultInstance());
        var fingerprint = descriptor.getFingerprint();
        if (isActive(fingerprint)) return fingerprint;
        var enrolled = here.claims(Bearer.OFFICER_1)
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(descriptor.getSignedDescriptor())
                        .build());
        boolean active = false;
        for (var officer : List.of(Bearer.OFFICER_1, Bearer.OFFICER_2)) {
            active = here.claims(officer)
                    .confirmPartner(ConfirmPartnerRequest.newBuilder()
                            .setInstitution(enrolled.getInstitution())
                            .setFingerprint(fingerprint)
                            .build())
                    .getActive();
        }
        if (!active)
            throw new SandboxFailed("%s does not exchange with %s although two officers confirmed it."
                    .formatted(here.node().institution(), enrolled.getInstitution()));
        return fingerprint;
    }

    private boolean isActive(String fingerprint) {
        var institution = partner.node().institution().toString();
        return here
                .claims(Bearer.OFFICER_1)
                .listPartners(ListPartnersRequest.getDefaultInstance())
                .getPartnersList()
                .stream()
                .anyMatch(known -> known.getInstitution().equals(institution)
                        && known.getFingerprint().equals(fingerprint)
                        && known.getActive());
    }
}
