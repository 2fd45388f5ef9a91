package portability.simulation.attack;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import portability.claims.Octets;
import portability.claims.claim.Claim;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.SealedDocument;
import portability.simulation.institution.FakeKey;
import portability.simulation.institution.Institution;

/// Makes deliveries that must not be taken. Each is faultless but for the one thing it is made for.
final class Forgery {
    private static final String NOT_AWAITED = "elsewhere";

    private final String name;
    private final SigningKey key;
    private final Clock clock;
    private final SplittableRandom random;
    private final List<Institution> others;
    private final ForgedSummary summaries;

    Forgery(String name, SigningKey key, Clock clock, SplittableRandom random, List<Institution> others) {
        this.name = name;
        this.key = key;
        this.clock = clock;
        this.random = random;
        this.others = others;
        this.summaries = new ForgedSummary(name, key, clock, random.split());
    }

    /// Empty where there is nothing yet with which it could be tried.
    Optional<DeliverRequest> make(Trick trick, Institution victim) {
        var header = header(victim);
        return switch (trick) {
            case BROKEN_SIGNATURE -> {
                var sealed = absence(header, key);
                yield delivered(sealed.toBuilder()
                        .setSignature(flipped(sealed.getSignature()))
                        .build());
            }
            case NO_SIGNATURE ->
                delivered(absence(header, key).toBuilder().clearSignature().build());
            case STRANGE_KEY -> delivered(absence(header, new FakeKey("nobody's")));
            case ALTERED_BODY -> {
                var sealed = absence(header, key);
                var part = sealed.getParts(0).toBuilder().setContent(ByteString.copyFromUtf8("other"));
                yield delivered(sealed.toBuilder().setParts(0, part).build());
            }
            case IN_ANOTHERS_NAME -> captured(victim).map(this::deliver);
            case FOR_SOMEBODY_ELSE -> delivered(absence(header.setReceiver("XX:NOBODY"), key));
            case FORKED_CHAIN ->
                delivered(absence(header.setPreviousHeaderHash(ByteString.copyFromUtf8(NOT_AWAITED)), key));
            case NUMBER_AHEAD -> delivered(absence(header.setPairSeq(header.getPairSeq() + 5), key));
            case OTHER_PURPOSE -> delivered(absence(header.setPurpose("CURIOSITY"), key));
            case CASE_OF_NOBODY -> delivered(absence(header.setCaseId(victim.name() + "/nobody"), key));
            case STRANGERS_ABSENCE, STRANGERS_DECISION, STRANGERS_NOTICE, STOLEN_RECORD ->
                strangersCase(victim).flatMap(caseId -> asStranger(trick, victim, header.setCaseId(caseId)));
            case FORGED_SUMMARY -> forgedSummary(victim, header);
            case GARBAGE -> Optional.of(deliver(ByteString.copyFrom(new byte[] {7, 7, 7})));
        };
    }

    private Optional<DeliverRequest> asStranger(Trick trick, Institution victim, DocumentHeader.Builder header) {
        return switch (trick) {
            case STRANGERS_DECISION ->
                delivered(seal(header, DocumentKind.DOCUMENT_KIND_DECISION, summaries.decision(name)));
            case STRANGERS_NOTICE -> notice(victim, header);
            case STOLEN_RECORD ->
                stolen(victim, header.getCaseId())
                        .flatMap(record -> delivered(seal(
                                header,
                                DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD,
                                EnclosedRecord.newBuilder()
                                        .setSealedRecord(record.toByteString())
                                        .build())));
            default -> delivered(absence(header, key));
        };
    }

    /// Everything right for the next document of the pair.
    private DocumentHeader.Builder header(Institution victim) {
        var taken = victim.memory().received(name);
        var header = DocumentHeader.newBuilder()
                .setDocumentId(new UUID(random.nextLong(), random.nextLong()).toString())
                .setCaseId(victim.name() + "/nobody")
                .setSender(name)
                .setReceiver(victim.name())
                .setPairSeq(taken.size() + 1)
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(Freezer.PURPOSE);
        if (!taken.isEmpty())
            header.setPreviousHeaderHash(taken.getLast().headerHash().toByteString());
        return header;
    }

    private SealedDocument absence(DocumentHeader.Builder header, SigningKey with) {
        header.setKind(DocumentKind.DOCUMENT_KIND_NO_RECORD);
        return new Seal(with, random).seal(header.build(), List.of(NoRecord.getDefaultInstance()));
    }

    private SealedDocument seal(DocumentHeader.Builder header, DocumentKind kind, Message body) {
        return new Seal(key, random).seal(header.setKind(kind).build(), List.of(body));
    }

    /// Nobody believes another in what was decided by itself.
    private Optional<DeliverRequest> forgedSummary(Institution victim, DocumentHeader.Builder header) {
        var pretended = others.get(random.nextInt(others.size()));
        return pretended == victim ? Optional.empty() : delivered(summaries.make(header, pretended.name()));
    }

    /// A case the victim has, and in which this one has no part.
    private Optional<String> strangersCase(Institution victim) {
        var known = victim.memory().claims().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .opening()
                        .filter(opening -> !opening.involves(name))
                        .isPresent())
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    /// A notice that was really sent to the victim, sealed anew.
    private Optional<DeliverRequest> notice(Institution victim, DocumentHeader.Builder header) {
        return captured(victim)
                .map(BadPartner::parse)
                .filter(document -> document.getParts(0)
                        .getType()
                        .equals(ClaimNotice.getDescriptor().getFullName()))
                .flatMap(document ->
                        delivered(seal(header, DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, noticeIn(document))));
    }

    private static ClaimNotice noticeIn(SealedDocument document) {
        try {
            return ClaimNotice.parseFrom(document.getParts(0).getContent());
        } catch (com.google.protobuf.InvalidProtocolBufferException broken) {
            throw new IllegalStateException("no notice", broken);
        }
    }

    private static Optional<Octets> stolen(Institution victim, String caseId) {
        Claim claim = victim.memory().claim(caseId);
        return claim.opening().flatMap(opening -> claim.records().getOrDefault(opening.here(), Optional.empty()));
    }

    /// A document that another institution froze for the victim.
    private Optional<ByteString> captured(Institution victim) {
        var other = others.get(random.nextInt(others.size()));
        var frozen = other.memory().frozen(victim.name());
        return frozen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        frozen.get(random.nextInt(frozen.size())).document().toByteString());
    }

    private Optional<DeliverRequest> delivered(SealedDocument document) {
        return Optional.of(deliver(document.toByteString()));
    }

    /// With a note about it that is in order.
    private DeliverRequest deliver(ByteString document) {
        var note =
                DeliveryNote.newBuilder().setDocumentId(idIn(document)).build().toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(document)
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(ByteString.copyFrom(key.sign(SignedUse.DELIVERY, note)))
                .build();
    }

    private static String idIn(ByteString document) {
        try {
            return DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader())
                    .getDocumentId();
        } catch (com.google.protobuf.InvalidProtocolBufferException _) {
            return "";
        }
    }

    private static ByteString flipped(ByteString signature) {
        var bytes = signature.toByteArray();
        bytes[0] ^= 1;
        return ByteString.copyFrom(bytes);
    }
}
