package portability.claims.health.planned;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import portability.claims.Octets;
import portability.claims.claim.wire.Persons;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.health.planned.CareEvent.Authorisation;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.claims.health.wire.HealthWire;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.claims.v1.DecidePlannedCareResponse;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.PlannedCareAuthorisation;
import portability.proto.types.v1.Step;

/// An authorisation as a document, and back.
final class CareWire {
    static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_PLANNED_CARE_AUTHORISATION;

    private CareWire() {}

    static FreezeDocument letter(PlannedCareAuthorised event) {
        var authorised = event.authorisation();
        var body = PlannedCareAuthorisation.newBuilder()
                .setPatient(HealthWire.write(authorised.patient()))
                .setTreatment(authorised.treatment())
                .setFirstDay(authorised.from().toString())
                .setLastDay(authorised.until().minusDays(1).toString())
                .setBody(authorised.body())
                .build();
        return new FreezeDocument(event.said().documentId(), KIND, event.careId(), List.of(body));
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static Authorisation read(OpenedDocument document) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        try {
            var wire =
                    document.part(0, PlannedCareAuthorisation.parser(), PlannedCareAuthorisation.getDefaultInstance());
            return new Authorisation(
                    HealthWire.patient(wire.getPatient()),
                    wire.getTreatment(),
                    Persons.day(wire.getFirstDay()),
                    Persons.day(wire.getLastDay()).plusDays(1),
                    wire.getBody());
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// Steps as they are kept.
    static Octets kept(List<Step> steps) {
        return Octets.of(DecidePlannedCareResponse.newBuilder()
                .addAllSteps(steps)
                .build()
                .toByteString());
    }

    static List<Step> steps(Octets kept) {
        try {
            return DecidePlannedCareResponse.parseFrom(kept.toByteString()).getStepsList();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("stored steps cannot be read", broken);
        }
    }
}
