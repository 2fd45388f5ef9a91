package portability.claims.health.wire;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Set;
import portability.claims.health.Word;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.HealthChangeReply;
import portability.proto.exchange.v1.HealthEntitlementAnswer;
import portability.proto.exchange.v1.HealthEntitlementChange;
import portability.proto.exchange.v1.HealthEntitlementRequest;
import portability.proto.exchange.v1.HealthRegistration;

/// Documents about rights to health care.
public final class HealthDocument {
    public static final Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST,
            DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT,
            DocumentKind.DOCUMENT_KIND_HEALTH_REGISTRATION,
            DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE,
            DocumentKind.DOCUMENT_KIND_HEALTH_CHANGE_REPLY);

    private HealthDocument() {}

    /// What it says.
    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    public static Word read(OpenedDocument document) {
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST ->
                    HealthWire.read(only(document, HealthEntitlementRequest.getDefaultInstance()));
                case DOCUMENT_KIND_HEALTH_ENTITLEMENT ->
                    answer(only(document, HealthEntitlementAnswer.getDefaultInstance()));
                case DOCUMENT_KIND_HEALTH_REGISTRATION ->
                    HealthWire.read(only(document, HealthRegistration.getDefaultInstance()));
                case DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE ->
                    HealthWire.read(only(document, HealthEntitlementChange.getDefaultInstance()));
                case DOCUMENT_KIND_HEALTH_CHANGE_REPLY ->
                    HealthWire.read(only(document, HealthChangeReply.getDefaultInstance()));
                default -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    private static Word answer(HealthEntitlementAnswer answer) {
        return switch (answer.getOutcomeCase()) {
            case ENTITLEMENT -> HealthWire.read(answer.getEntitlement());
            case REFUSAL -> HealthWire.read(answer.getRefusal());
            case OUTCOME_NOT_SET -> throw new IllegalArgumentException("entitled or not is not said");
        };
    }

    @SuppressWarnings("unchecked") // a message's parser makes messages of its kind
    private static <M extends Message> M only(OpenedDocument document, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, (Parser<M>) prototype.getParserForType(), prototype);
    }
}
