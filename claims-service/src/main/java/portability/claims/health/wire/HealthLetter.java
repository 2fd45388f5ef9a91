package portability.claims.health.wire;

import com.google.protobuf.Message;
import java.util.List;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.health.HealthEvent;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.HealthEntitlementAnswer;

/// The document that tells the other institution what was said here.
public final class HealthLetter {
    private HealthLetter() {}

    public static FreezeDocument of(HealthEvent event) {
        return new FreezeDocument(
                event.said().documentId(), kind(event.word()), event.entitlementId(), List.of(body(event.word())));
    }

    /// As what a word goes.
    public static DocumentKind kind(Word word) {
        return switch (word) {
            case Ask _ -> DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT_REQUEST;
            case Right _, Denial _ -> DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT;
            case Registration _, Declined _ -> DocumentKind.DOCUMENT_KIND_HEALTH_REGISTRATION;
            case OtherDays _, End _ -> DocumentKind.DOCUMENT_KIND_HEALTH_ENTITLEMENT_CHANGE;
            case Reply _ -> DocumentKind.DOCUMENT_KIND_HEALTH_CHANGE_REPLY;
        };
    }

    static Message body(Word word) {
        return switch (word) {
            case Ask ask -> HealthWire.write(ask);
            case Right right ->
                HealthEntitlementAnswer.newBuilder()
                        .setEntitlement(HealthWire.write(right))
                        .build();
            case Denial denial ->
                HealthEntitlementAnswer.newBuilder()
                        .setRefusal(HealthWire.write(denial))
                        .build();
            case Registration registration -> HealthWire.write(registration);
            case Declined declined -> HealthWire.write(declined);
            case OtherDays days -> HealthWire.write(days);
            case End end -> HealthWire.write(end);
            case Reply reply -> HealthWire.write(reply);
        };
    }
}
