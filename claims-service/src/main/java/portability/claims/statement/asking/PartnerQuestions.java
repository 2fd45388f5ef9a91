package portability.claims.statement.asking;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.delivery.Circuits;
import portability.claims.partners.Directory;
import portability.claims.partners.KnownPartner;
import portability.claims.statement.Unheard;
import portability.kernel.InstitutionId;
import portability.proto.exchange.v1.AskEntitlementRequest;
import portability.proto.exchange.v1.AskEntitlementResponse;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;
import portability.proto.exchange.v1.EntitlementQuestion;
import portability.proto.exchange.v1.SealedDocument;

/// Asks partners, all at once: one that is slow takes nobody else's time.
@Component
public class PartnerQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerQuestions.class);

    private final Directory directory;
    private final PartnerChannels channels;
    private final Circuits circuits;
    private final Entitlements entitlements;

    PartnerQuestions(Directory directory, PartnerChannels channels, Circuits circuits, Entitlements entitlements) {
        this.directory = directory;
        this.channels = channels;
        this.circuits = circuits;
        this.entitlements = entitlements;
    }

    /// @param questions by institution
    /// @param within    what each is given
    /// @return by institution, for each that was asked
    public Map<String, Reply> ask(Map<String, EntitlementQuestion> questions, Duration within) {
        var replies = new TreeMap<String, Reply>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new TreeMap<String, Future<Reply>>();
            questions.forEach((institution, question) ->
                    asked.put(institution, threads.submit(() -> ask(institution, question, within))));
            asked.forEach((institution, reply) -> replies.put(institution, wait(reply, within)));
        }
        return replies;
    }

    private static Reply wait(Future<Reply> reply, Duration within) {
        try {
            // Each call ends by its own deadline; this only makes sure of it.
            return reply.get(within.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.NotHeard(Unheard.NO_ANSWER);
        } catch (ExecutionException | TimeoutException _) {
            return new Reply.NotHeard(Unheard.NO_ANSWER);
        }
    }

    private Reply ask(String institution, EntitlementQuestion question, Duration within) {
        var partner = directory.findActive(InstitutionId.parse(institution));
        if (partner.isEmpty()) return new Reply.NotHeard(Unheard.NO_PARTNER);
        var sealed = entitlements.seal(DocumentKind.DOCUMENT_KIND_ENTITLEMENT_QUESTION, institution, "", question);
        try {
            // A circuit of its own: whoever is slow to calculate may still take documents.
            var response = circuits.call(institution + "/ask", () -> call(partner.get(), sealed, within));
            return read(institution, question, sealed, response);
        } catch (RuntimeException failed) {
            return new Reply.NotHeard(why(failed));
        }
    }

    private AskEntitlementResponse call(KnownPartner partner, SealedDocument question, Duration within) {
        return EntitlementExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                .withDeadlineAfter(within.toMillis(), TimeUnit.MILLISECONDS)
                .askEntitlement(AskEntitlementRequest.newBuilder()
                        .setQuestion(question.toByteString())
                        .build());
    }

    private Reply read(
            String institution, EntitlementQuestion asked, SealedDocument question, AskEntitlementResponse response) {
        var answer = Octets.of(response.getAnswer());
        var worth = Octets.of(response.getWorth());
        var signed = entitlements
                .signed(institution, answer, worth, idOf(question))
                .filter(said -> asked.getPerson()
                        .getNumbersList()
                        .contains(said.answer().getNumber()));
        if (signed.isEmpty()) {
            LOG.warn("{} answers what is not signed as it must be", institution);
            return new Reply.NotHeard(Unheard.NOT_BELIEVED);
        }
        return signed.get().answer().getKnown()
                ? new Reply.Heard(signed.get(), answer, worth)
                : new Reply.NotHeard(Unheard.UNKNOWN_THERE);
    }

    private static String idOf(SealedDocument document) {
        try {
            return DocumentHeader.parseFrom(document.getHeader()).getDocumentId();
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("a document just sealed cannot be read", impossible);
        }
    }

    private static Unheard why(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallNotPermittedException) return Unheard.LEFT_ALONE;
            if (cause instanceof StatusRuntimeException refused)
                return why(refused.getStatus().getCode());
        }
        return Unheard.NO_ANSWER;
    }

    private static Unheard why(Code code) {
        return switch (code) {
            case PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED, INVALID_ARGUMENT, FAILED_PRECONDITION ->
                Unheard.REFUSED;
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    DEADLINE_EXCEEDED,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    RESOURCE_EXHAUSTED,
                    ABORTED,
                    OUT_OF_RANGE,
                    INTERNAL,
                    UNAVAILABLE,
                    DATA_LOSS -> Unheard.NO_ANSWER;
        };
    }
}
