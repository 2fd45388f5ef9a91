package portability.claims.edge;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.delivery.Circuits;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.partners.DirectoryKey;
import portability.claims.partners.KnownPartner;
import portability.claims.partners.OwnDescriptor;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.ConfirmPartnerResponse;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.DeclareKeyCompromisedResponse;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerResponse;
import portability.proto.claims.v1.GetDescriptorResponse;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.ListPartnersResponse;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.PartnerKey;

/// The directory's rpcs.
@Component
class PartnerEdge {
    private final PartnerDesk desk;
    private final OwnDescriptor own;
    private final OutboxList outbox;
    private final Circuits circuits;
    private final WitnessDesk witnesses;
    private final Clock clock;

    PartnerEdge(
            PartnerDesk desk,
            OwnDescriptor own,
            OutboxList outbox,
            Circuits circuits,
            WitnessDesk witnesses,
            Clock clock) {
        this.desk = desk;
        this.own = own;
        this.outbox = outbox;
        this.circuits = circuits;
        this.witnesses = witnesses;
        this.clock = clock;
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

    ListPartnersResponse list(ListPartnersRequest request) {
        var at = request.getAt().isEmpty() ? clock.instant() : moment(request.getAt());
        var response = ListPartnersResponse.newBuilder();
        desk.all().forEach(partner -> response.addPartners(line(partner, at)));
        return response.build();
    }

    DeclareKeyCompromisedResponse declareCompromised(DeclareKeyCompromisedRequest request, Principal officer) {
        var since = desk.declareCompromised(
                institution(request.getInstitution()),
                request.getKeyId(),
                moment(request.getSince()),
                Reason.of(request.getReason()),
                officer);
        return DeclareKeyCompromisedResponse.newBuilder()
                .setCompromisedSince(since.toString())
                .build();
    }

    private Partner line(KnownPartner partner, Instant at) {
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
        partner.keys().keys().forEach(key -> line.addKeys(line(key, at)));
        partner.proposed().ifPresent(proposed -> line.setProposedFingerprint(proposed.fingerprint()));
        outbox.refused(institution)
                .ifPresent(
                        refused -> line.setRefusedDocument(refused.documentId()).setRefusalReason(refused.reason()));
        return line.build();
    }

    private static PartnerKey.Builder line(DirectoryKey key, Instant at) {
        var line = PartnerKey.newBuilder()
                .setKeyId(key.keyId())
                .setFrom(key.term().from().toString())
                .setCounts(key.counts(at, at));
        key.term().to().ifPresent(to -> line.setTo(to.toString()));
        key.compromised().ifPresent(since -> line.setCompromisedSince(since.toString()));
        return line;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new MalformedInput("INVALID_MOMENT", "a moment is written as RFC 3339 does: 2026-11-26T12:00:00Z");
        }
    }

    /// What is no institution is no partner either.
    static InstitutionId institution(String text) {
        try {
            return InstitutionId.parse(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refusal.UNKNOWN_PARTNER);
        }
    }
}
