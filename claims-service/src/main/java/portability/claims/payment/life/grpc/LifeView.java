package portability.claims.payment.life.grpc;

import java.time.LocalDate;
import portability.claims.payment.Life.Request;
import portability.claims.payment.LifeRule;
import portability.claims.payment.life.LifeRequests;
import portability.claims.payment.life.LifeStanding;
import portability.claims.payment.life.words.ToldLife;
import portability.proto.claims.v1.AskedInstitution;
import portability.proto.claims.v1.AwaitedLife;
import portability.proto.claims.v1.Life;
import portability.proto.claims.v1.LifeProof;
import portability.proto.claims.v1.LifeRequest;
import portability.proto.claims.v1.ToldDeath;

/// Life certificates as they are shown.
final class LifeView {
    private LifeView() {}

    static Life of(String claimId, LifeStanding standing, ToldLife told) {
        var life = standing.life();
        var view = Life.newBuilder()
                .setClaimId(claimId)
                .setStatus(standing.status().name())
                .setKnownOn(standing.knownOn().toString())
                .setDue(standing.due().map(LocalDate::toString).orElse(""))
                .setSource(standing.rule().map(LifeRule::source).orElse(""))
                .addAllWords(told.lines())
                .setLanguage(told.language());
        life.asked()
                .ifPresent(asked ->
                        view.setSuspendedFrom(asked.suspendedFrom().toString()).setSource(asked.source()));
        life.requests()
                .forEach((id, request) -> view.addAsked(AskedInstitution.newBuilder()
                        .setInstitution(request.institution())
                        .setDocumentId(id)
                        .setState(state(standing, request))));
        life.proofs()
                .forEach((id, proof) -> view.addProofs(LifeProof.newBuilder()
                        .setProofId(id)
                        .setAliveOn(proof.aliveOn().toString())
                        .setAttestedBy(proof.attestedBy().name())
                        .setAttester(proof.attester())
                        .setEvidence(proof.evidence())));
        life.openDeath()
                .ifPresent(entry -> view.setToldDeath(ToldDeath.newBuilder()
                        .setInstitution(entry.getValue().institution())
                        .setDocumentId(entry.getKey())
                        .setOn(entry.getValue().death().day().toString())
                        .setEvidence(entry.getValue().death().evidence().name())
                        .setReference(entry.getValue().death().reference())));
        return view.build();
    }

    /// What is awaited no more was attested, by it or by another one.
    private static String state(LifeStanding standing, Request request) {
        if (!request.denied().isEmpty()) return request.denied();
        boolean isAwaited = standing.life()
                .asked()
                .filter(asked -> asked.due().equals(request.due()))
                .isPresent();
        return isAwaited ? "AWAITED" : "ATTESTED";
    }

    static AwaitedLife awaited(String claimId, LifeStanding standing) {
        var view = AwaitedLife.newBuilder()
                .setClaimId(claimId)
                .setStatus(standing.status().name());
        standing.life()
                .asked()
                .ifPresent(asked -> view.setDue(asked.due().toString())
                        .setSuspendedFrom(asked.suspendedFrom().toString()));
        return view.build();
    }

    static LifeRequest request(LifeRequests.Line line) {
        return LifeRequest.newBuilder()
                .setDocumentId(line.documentId())
                .setClaimId(line.claimId())
                .setInstitution(line.institution())
                .setDue(line.due().toString())
                .setSuspendedFrom(line.suspendedFrom().toString())
                .build();
    }
}
