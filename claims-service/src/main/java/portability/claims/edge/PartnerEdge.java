package portability.claims.edge;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.delivery.Circuits;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.OwnDescriptor;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.ConfirmPartnerResponse;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerResponse;
import portability.proto.claims.v1.GetDescriptorResponse;
import portability.proto.claims.v1.ListPartnersResponse;
import portability.proto.claims.v1.Partner;

/// The directory's rpcs.
@Component
class PartnerEdge {
    private final PartnerDesk desk;
    private final OwnDescriptor own;
    private final OutboxList outbox;
    private final Circuits circuits;
    private final WitnessDesk witnesses;

    PartnerEdge(PartnerDesk desk, OwnDescriptor own, OutboxList outbox, Circuits circuits, WitnessDesk witnesses) {
        this.desk = desk;
        this.own = own;
        this.outbox = outbox;
        this.circuits = circuits;
        this.witnesses = witnesses;
    }

    GetDescriptorResponse ownDescriptor() {
        return GetDescriptorResponse.newBuilder()
                .setSignedDescriptor(own.signed().toByteString())
                .setFingerprint(own.descriptor().fingerprint())
                .build();
    }

    EnrolPartnerResponse enrol(EnrolPartnerRequest request, Principal by) {
        var descriptor = desk.enrol(request.getSignedDescriptor().toByteArray(), by);
        return EnrolPartnerResponse.newBuilder()
                .setInstitution(descriptor.institution().toString())
                .setFingerprint(descriptor.fingerprint())
                .build();
    }

    ConfirmPartnerResponse confirm(ConfirmPartnerRequest request, Principal officer) {
        boolean active = desk.confirm(institution(request.getInstitution()), request.getFingerprint(), officer);
        return ConfirmPartnerResponse.newBuilder().setActive(active).build();
    }

    ListPartnersResponse list() {
        var response = ListPartnersResponse.newBuilder();
        desk.all().forEach(partner -> response.addPartners(line(partner)));
        return response.build();
    }

    private Partner line(KnownPartner partner) {
        var institution = partner.institution().toString();
        var line = Partner.newBuilder()
                .setInstitution(institution)
                .setExchangeAddress(partner.descriptor().exchangeAddress())
                .setFingerprint(partner.descriptor().fingerprint())
                .setActive(partner.active())
                .setUndelivered(outbox.undelivered(institution))
                .setCircuit(circuits.state(institution))
                .setWitnessState(witnesses
                        .log(WitnessDesk.logOf(partner.institution()))
                        .state()
                        .name());
        outbox.refused(institution)
                .ifPresent(
                        refused -> line.setRefusedDocument(refused.documentId()).setRefusalReason(refused.reason()));
        return line.build();
    }

    /// What is no institution is no partner either.
    private static InstitutionId institution(String text) {
        try {
            return InstitutionId.parse(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refusal.UNKNOWN_PARTNER);
        }
    }
}
