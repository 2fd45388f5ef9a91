package portability.claims.payment.life;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import portability.claims.exchange.pair.WireTime;
import portability.claims.payment.ToldDeath;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.DeathNotice;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.LifeCertificate;
import portability.proto.exchange.v1.LifeCertificateRequest;
import portability.proto.exchange.v1.LifeEvidence;
import portability.proto.exchange.v1.NotAttested;
import portability.proto.exchange.v1.NotAttestedReason;
import portability.proto.exchange.v1.SeenAlive;

/// What a document about whether somebody lives says.
sealed interface LifeDocument {
    /// The kinds there are.
    Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST,
            DocumentKind.DOCUMENT_KIND_LIFE_CERTIFICATE,
            DocumentKind.DOCUMENT_KIND_DEATH_NOTICE);

    record Asks(LocalDate due, LocalDate suspendedFrom) implements LifeDocument {}

    /// @param request the document that is answered
    record Answers(String request, Outcome outcome) implements LifeDocument {}

    record TellsDeath(ToldDeath death) implements LifeDocument {}

    /// What an institution that was asked says.
    sealed interface Outcome {
        /// @param how   a name of `LifeEvidence` without its prefix
        record Alive(LocalDate on, String how, String reference) implements Outcome {}

        record Dead(ToldDeath death) implements Outcome {}

        /// @param reason a name of `NotAttestedReason` without its prefix
        record NotSaid(String reason) implements Outcome {}
    }

    /// The longest reference to an institution's files.
    int LONGEST_REFERENCE = 200;

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static LifeDocument read(OpenedDocument document) {
        var header = document.header();
        var created = WireTime.read(header.getCreated());
        try {
            return switch (header.getKind()) {
                case DOCUMENT_KIND_LIFE_CERTIFICATE_REQUEST ->
                    asks(only(document, LifeCertificateRequest.parser(), LifeCertificateRequest.getDefaultInstance()));
                case DOCUMENT_KIND_LIFE_CERTIFICATE -> {
                    var said = only(document, LifeCertificate.parser(), LifeCertificate.getDefaultInstance());
                    yield new Answers(said.getRequestDocumentId(), outcome(said, latest(created)));
                }
                case DOCUMENT_KIND_DEATH_NOTICE -> {
                    var said = only(document, DeathNotice.parser(), DeathNotice.getDefaultInstance());
                    yield new TellsDeath(death(said.getDeath(), latest(created)));
                }
                default -> throw new IllegalArgumentException("not about a life");
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    private static Asks asks(LifeCertificateRequest request) {
        var asks = new Asks(LocalDate.parse(request.getDue()), LocalDate.parse(request.getSuspendedFrom()));
        if (asks.suspendedFrom().isBefore(asks.due())) throw new IllegalArgumentException("suspended before it is due");
        return asks;
    }

    /// As [#alive].
    static Outcome outcome(LifeCertificate said, LocalDate latest) {
        return switch (said.getOutcomeCase()) {
            case ALIVE -> alive(said.getAlive(), latest);
            case DEATH -> new Outcome.Dead(death(said.getDeath(), latest));
            case NOT_ATTESTED -> notSaid(said.getNotAttested());
            case OUTCOME_NOT_SET -> throw new IllegalArgumentException("no outcome");
        };
    }

    /// @param latest the day after which nobody can have been seen
    /// @throws IllegalArgumentException if something is missing or means nothing
    static Outcome.Alive alive(SeenAlive said, LocalDate latest) {
        var how = said.getEvidence();
        if (how == LifeEvidence.LIFE_EVIDENCE_UNSPECIFIED || how == LifeEvidence.UNRECOGNIZED)
            throw new IllegalArgumentException("no evidence");
        return new Outcome.Alive(
                notAfter(said.getOn(), latest),
                how.name().substring("LIFE_EVIDENCE_".length()),
                reference(said.getReference()));
    }

    /// As [#alive].
    static Outcome.NotSaid notSaid(NotAttested said) {
        var reason = said.getReason();
        if (reason == NotAttestedReason.NOT_ATTESTED_REASON_UNSPECIFIED || reason == NotAttestedReason.UNRECOGNIZED)
            throw new IllegalArgumentException("no reason");
        return new Outcome.NotSaid(reason.name().substring("NOT_ATTESTED_REASON_".length()));
    }

    /// As [#alive].
    static ToldDeath death(Death said, LocalDate latest) {
        return new ToldDeath(
                notAfter(said.getOn(), latest), evidence(said.getEvidence()), reference(said.getReference()));
    }

    private static ToldDeath.Evidence evidence(DeathEvidence evidence) {
        return switch (evidence) {
            case DEATH_EVIDENCE_REGISTER -> ToldDeath.Evidence.REGISTER;
            case DEATH_EVIDENCE_CERTIFICATE -> ToldDeath.Evidence.CERTIFICATE;
            case DEATH_EVIDENCE_FAMILY -> ToldDeath.Evidence.FAMILY;
            case DEATH_EVIDENCE_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no evidence");
        };
    }

    private static LocalDate notAfter(String day, LocalDate latest) {
        var parsed = LocalDate.parse(day);
        if (parsed.isAfter(latest)) throw new IllegalArgumentException("not yet");
        return parsed;
    }

    private static String reference(String text) {
        if (text.isBlank() || text.length() > LONGEST_REFERENCE || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("no reference");
        return text;
    }

    /// East of here the day may have begun already.
    private static LocalDate latest(Instant created) {
        return LocalDate.ofInstant(created, ZoneOffset.ofHours(14));
    }

    private static <M extends Message> M only(OpenedDocument document, Parser<M> parser, M prototype) {
        if (document.parts().size() != 1) throw new IllegalArgumentException("not one part");
        return document.part(0, parser, prototype);
    }
}
