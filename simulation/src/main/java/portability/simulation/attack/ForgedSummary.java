package portability.simulation.attack;

import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import portability.claims.claim.CaseId;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.WireTime;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.SealedDocument;

/// A summary in a claim that was lodged with the forger, as far as anybody else can know: it may send one there, and
/// all
/// of it is in order but for the decision of another institution, which that never made.
final class ForgedSummary {
    private final String forger;
    private final Seal seal;
    private final Clock clock;
    private final SplittableRandom random;

    ForgedSummary(String forger, SigningKey key, Clock clock, SplittableRandom random) {
        this.forger = forger;
        this.seal = new Seal(key, random);
        this.clock = clock;
        this.random = random;
    }

    /// @param header    of the next document to whoever is to believe it
    /// @param pretended who is said to have decided
    SealedDocument make(DocumentHeader.Builder header, String pretended) {
        var caseId = CaseId.of(InstitutionId.parse(forger), "request-" + random.nextInt());
        var theirs = DocumentHeader.newBuilder()
                .setDocumentId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setKind(DocumentKind.DOCUMENT_KIND_DECISION)
                .setCaseId(caseId)
                .setSender(pretended)
                .setReceiver(forger)
                .setPairSeq(1)
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(Freezer.PURPOSE)
                .build();
        var enclosed = EnclosedDecision.newBuilder()
                .setSealedDecision(
                        seal.seal(theirs, List.of(decision(pretended))).toByteString())
                .build();
        var summary = header.setCaseId(caseId).setKind(DocumentKind.DOCUMENT_KIND_SUMMARY);
        return seal.seal(summary.build(), List.of(decision(forger), enclosed));
    }

    Decision decision(String institution) {
        return Decision.newBuilder()
                .setDecisionId("forged")
                .setDecidedAt(clock.instant().toString())
                .setDetermination(Determination.newBuilder().setInstitution(institution))
                .build();
    }
}
