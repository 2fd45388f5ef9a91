package portability.claims.health.card;

import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.partners.Directory;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;

/// Asks the institution that issued a card, while the patient waits.
@Component
public class CardQuestions {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Directory directory;
    private final PartnerChannels channels;
    private final CardAnswers answers;

    CardQuestions(Directory directory, PartnerChannels channels, CardAnswers answers) {
        this.directory = directory;
        this.channels = channels;
        this.answers = answers;
    }

    /// @return what it signed
    /// @throws Refused NO_PARTNER, NOT_ANSWERED
    public HealthCardAnswer ask(String institution, CheckEntitlementRequest question) {
        var partner = directory.findActive(issuer(institution)).orElseThrow(() -> new Refused(Refusal.NO_PARTNER));
        try {
            var answer = HealthExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                    .withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .checkEntitlement(question)
                    .getAnswer();
            return answers.open(answer.toByteArray(), institution, question)
                    .orElseThrow(() -> new Refused(Refusal.NOT_ANSWERED));
        } catch (StatusRuntimeException silent) {
            throw refusedOr(silent);
        }
    }

    /// What the issuer cannot read, the caller wrote.
    private static RuntimeException refusedOr(StatusRuntimeException silent) {
        return switch (silent.getStatus().getCode()) {
            case INVALID_ARGUMENT -> new MalformedInput("INVALID_REQUEST", "the issuer cannot read the question");
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    DEADLINE_EXCEEDED,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    RESOURCE_EXHAUSTED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    INTERNAL,
                    UNAVAILABLE,
                    DATA_LOSS,
                    UNAUTHENTICATED -> new Refused(Refusal.NOT_ANSWERED);
        };
    }

    private static InstitutionId issuer(String institution) {
        try {
            return InstitutionId.parse(institution);
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_REQUEST", "issuer names no institution");
        }
    }
}
