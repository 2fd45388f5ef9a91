package portability.contributions.foreign.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import portability.contributions.foreign.ForeignRecord;
import portability.contributions.foreign.KeptRecord;
import portability.contributions.foreign.RecordReading;
import portability.contributions.foreign.VerifiedRecord;
import portability.contributions.request.grpc.Text;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.VerificationKey;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.InsurancePeriod;

/// Records of other institutions between sealed bytes and what they say.
public final class SealedForeignRecords implements RecordReading {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /// A record's parts.
    record Parts(RecordHead head, List<InsurancePeriod> periods) {
        Parts {
            periods = List.copyOf(periods);
        }
    }

    /// What an institution signed, if it did, and if it is a record.
    /// @throws MalformedInput INVALID_KEY, NOT_A_RECORD, SEAL_BROKEN
    static VerifiedRecord verify(ByteString sealed, ByteString publicKey) {
        var key = key(publicKey);
        try {
            var document = OpenedDocument.open(
                    sealed.toByteArray(),
                    (_, keyId) -> Optional.of(key).filter(k -> k.keyId().equals(keyId)));
            var parts = parts(document);
            var header = document.header();
            return new VerifiedRecord(
                    InstitutionId.parse(header.getSender()).toString(),
                    header.getDocumentId(),
                    HexFormat.of().formatHex(document.headerHash().toByteArray()),
                    knownAt(parts.head),
                    moment(header.getCreated()),
                    base64(publicKey),
                    base64(sealed));
        } catch (SealBroken broken) {
            throw told(broken);
        } catch (IllegalArgumentException _) {
            throw notARecord("the sender is no institution");
        }
    }

    @Override
    public ForeignRecord read(KeptRecord kept) {
        var parts = stored(kept);
        return new ForeignRecord(
                kept,
                parts.head.getRecordId(),
                StatedByOthers.day(parts.head.getAsOf()),
                StatedByOthers.person(parts.head.getPerson(), kept.institution()),
                parts.periods.stream().map(StatedByOthers::period).toList());
    }

    /// Not verified again: a key that has ended since does not undo what was signed with it.
    static Parts stored(KeptRecord kept) {
        try {
            var sealed = SealedDocument.parseFrom(bytes(kept.sealedRecord()));
            var header = DocumentHeader.parseFrom(sealed.getHeader());
            return parts(new OpenedDocument(header, ByteString.EMPTY, sealed.getPartsList()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a kept record cannot be read", broken);
        }
    }

    /// @throws MalformedInput NOT_A_RECORD
    /// @throws SealBroken     MALFORMED_BODY
    private static Parts parts(OpenedDocument document) {
        var header = document.header();
        if (header.getKind() != DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD
                || !header.getReceiver().isEmpty()
                || !Text.isKey(header.getDocumentId())) throw notARecord("not a certified record without a receiver");
        var head = document.part(0, RecordHead.parser(), RecordHead.getDefaultInstance());
        if (head.getPeriods() != document.parts().size() - 1) throw notARecord("its head counts other periods");
        var periods = new ArrayList<InsurancePeriod>();
        for (int part = 1; part < document.parts().size(); part++)
            periods.add(document.part(part, InsurancePeriod.parser(), InsurancePeriod.getDefaultInstance()));
        return new Parts(head, periods);
    }

    private static Instant knownAt(RecordHead head) {
        try {
            return Text.moment("known_at", head.getKnownAt()).orElseThrow(() -> notARecord("known_at is missing"));
        } catch (MalformedInput _) {
            throw notARecord("known_at is no moment");
        }
    }

    private static Instant moment(Timestamp stamp) {
        try {
            var instant = Instant.ofEpochSecond(stamp.getSeconds(), stamp.getNanos());
            if (instant.isAfter(Instant.EPOCH) && !instant.isAfter(LATEST)) return instant;
        } catch (DateTimeException | ArithmeticException _) {
            // Told below, with all that is no moment a record can be made at.
        }
        throw notARecord("it was made at no moment");
    }

    private static VerificationKey key(ByteString encoded) {
        try {
            return VerificationKey.of(encoded.toByteArray());
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_KEY", "public_key is not an Ed25519 key of 32 bytes");
        }
    }

    private static MalformedInput told(SealBroken broken) {
        return switch (broken.flaw()) {
            case NOT_A_DOCUMENT, MALFORMED_BODY -> notARecord(broken.flaw().name());
            case UNSIGNED, UNKNOWN_KEY, BAD_SIGNATURE, ALTERED_BODY ->
                new MalformedInput("SEAL_BROKEN", broken.flaw().name());
        };
    }

    private static MalformedInput notARecord(String why) {
        return new MalformedInput("NOT_A_RECORD", why);
    }

    private static String base64(ByteString bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
