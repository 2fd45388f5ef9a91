package portability.partner.cases;

import com.google.protobuf.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import portability.kernel.InstitutionId;
import portability.partner.pair.Documents.Document;
import portability.partner.wire.Sealer;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.Invalidation;
import portability.proto.exchange.v1.InvalidationReason;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.Reminder;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// The bodies of the simulator's documents.
final class Bodies {
    private final InstitutionId here;
    private final Sealer sealer;

    Bodies(InstitutionId here, Sealer sealer) {
        this.here = here;
        this.sealer = sealer;
    }

    /// The record as it is certified, in a document of its own; the documents of the case enclose it.
    EnclosedRecord record(ClaimNotice notice, Career career, Instant now) {
        var parts = new ArrayList<Message>();
        parts.add(RecordHead.newBuilder()
                .setRecordId(here + "/" + UUID.randomUUID())
                .setPerson(withOneNumber(notice.getClaimant(), numberIn(notice)))
                .setKnownAt(now.toString())
                .setPeriods(career.periods().size())
                .setVersion(1)
                .build());
        parts.addAll(career.periods());
        return EnclosedRecord.newBuilder()
                .setSealedRecord(sealer.certified(parts).toByteString())
                .build();
    }

    NoRecord noRecord(ClaimNotice notice) {
        return NoRecord.newBuilder().setNumber(numberIn(notice)).build();
    }

    /// @throws IllegalArgumentException for a verdict that is none yet
    Decision decision(ClaimNotice notice, Verdict verdict, Instant now) {
        var determination =
                Determination.newBuilder().setInstitution(here.toString()).setBranch(notice.getBranch());
        switch (verdict) {
            case Verdict.Awarded(var perMonth) ->
                determination
                        .setAwarded(true)
                        .setStart(notice.getClaimDate())
                        .setPaidFrom(notice.getClaimDate())
                        .setPayablePerMonth(perMonth);
            case Verdict.Denied(var reason) -> determination.setRefusalReason(reason);
            case Verdict.Pending() -> throw new IllegalArgumentException("nothing is decided");
        }
        return Decision.newBuilder()
                .setDecisionId(UUID.randomUUID().toString())
                .setDetermination(determination)
                .setDecidedAt(now.toString())
                .setRemedy("Objection at the test partner within one month.")
                .build();
    }

    /// The own decision first, then the node's as the node signed it.
    List<Message> summary(Decision own, Document decisionOfNode) {
        return List.of(
                own,
                EnclosedDecision.newBuilder()
                        .setSealedDecision(decisionOfNode.sealed().toByteString())
                        .build());
    }

    static Reminder reminder(String noticeId, DocumentKind awaited, Instant since, int number) {
        return Reminder.newBuilder()
                .setDocumentId(noticeId)
                .setAwaited(awaited)
                .setSince(since.toString())
                .setNumber(number)
                .build();
    }

    static Invalidation invalidation(String documentId) {
        return Invalidation.newBuilder()
                .setDocumentId(documentId)
                .setReason(InvalidationReason.INVALIDATION_REASON_WRONG_PERSON)
                .setExplanation("on command")
                .build();
    }

    private PersonalNumber numberIn(ClaimNotice notice) {
        var whose = notice.hasSurvivors() ? notice.getSurvivors().getDeceased() : notice.getClaimant();
        return whose.getNumbersList().stream()
                .filter(number -> number.getInstitution().equals(here.toString()))
                .findFirst()
                .orElseGet(() -> PersonalNumber.newBuilder()
                        .setInstitution(here.toString())
                        .build());
    }

    private static PersonDetails withOneNumber(PersonDetails person, PersonalNumber number) {
        return person.toBuilder().clearNumbers().addNumbers(number).build();
    }
}
