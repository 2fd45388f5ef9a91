package portability.claims.payment.life.grpc;

import java.time.DateTimeException;
import java.time.LocalDate;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.life.Attestations;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.AttestRequest;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.LifeCertificate;

/// Reads what officers say of a life, before it goes to another institution.
final class AskedLife {
    private AskedLife() {}

    /// @throws MalformedInput INVALID_REQUEST
    /// @throws Refused        DATE_IN_FUTURE
    static LifeCertificate certificate(AttestRequest request, LocalDate today) {
        var said = LifeCertificate.newBuilder().setRequestDocumentId(request.getDocumentId());
        switch (request.getOutcomeCase()) {
            case ALIVE -> {
                notAfter(request.getAlive().getOn(), today);
                said.setAlive(request.getAlive());
            }
            case DEATH -> {
                notAfter(request.getDeath().getOn(), today);
                said.setDeath(request.getDeath());
            }
            case NOT_ATTESTED -> said.setNotAttested(request.getNotAttested());
            case OUTCOME_NOT_SET -> throw malformed();
        }
        var body = said.build();
        if (!Attestations.isSound(body, today)) throw malformed();
        return body;
    }

    /// As [#certificate].
    static void checkDeath(Death death, LocalDate today) {
        notAfter(death.getOn(), today);
        if (!Attestations.isSound(LifeCertificate.newBuilder().setDeath(death).build(), today)) throw malformed();
    }

    private static void notAfter(String day, LocalDate today) {
        try {
            if (LocalDate.parse(day).isAfter(today)) throw new Refused(Refusal.DATE_IN_FUTURE);
        } catch (DateTimeException _) {
            throw malformed();
        }
    }

    private static MalformedInput malformed() {
        return new MalformedInput(
                "INVALID_REQUEST", "a day, the evidence or its reference is missing or means nothing");
    }
}
