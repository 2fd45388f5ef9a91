package portability.auditor.written;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.ReportedTotal;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.UnpaidPeriod;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Quantity;

/// A certified record as an institution writes it, or as somebody else would like it to be.
public final class WrittenRecord {
    private static final Instant CREATED = Instant.parse("2025-06-30T10:00:00Z");

    public final DocumentHeader.Builder header = DocumentHeader.newBuilder()
            .setDocumentId("0f0e0d0c-0b0a-8908-8706-050403020100")
            .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
            .setSender("NL:SVB")
            .setPurpose("SOCIAL_SECURITY_CLAIM")
            .setCreated(Timestamp.newBuilder().setSeconds(CREATED.getEpochSecond()));
    public final RecordHead.Builder head = RecordHead.newBuilder()
            .setRecordId("ana/2")
            .setVersion(2)
            .setSupersedes("ana/1")
            .setPerson(PersonDetails.newBuilder()
                    .setFamilyName("El Amrani")
                    .setGivenNames("Fatima")
                    .setBirthDate("1958-01-20")
                    .addNumbers(
                            PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber("999980208")))
            .setKnownAt(CREATED.toString())
            .setPeriods(2)
            .addTotals(total("13"))
            .addUnpaid(UnpaidPeriod.newBuilder().setPeriodId("p-2").setCounts(true));
    public final List<InsurancePeriod> periods = new ArrayList<>(List.of(
            period("p-1", "1990-01-01", "1990-12-31", "12").build(),
            period("p-2", "1991-01-01", "1991-01-31", "1").build()));

    public static ReportedTotal.Builder total(String months) {
        return ReportedTotal.newBuilder()
                .setScheme("nl-aow")
                .setReported(Quantity.newBuilder().setAmount(months).setUnit(PeriodUnit.PERIOD_UNIT_MONTHS))
                .setPeriods(2);
    }

    public static InsurancePeriod.Builder period(String id, String first, String last, String months) {
        return InsurancePeriod.newBuilder()
                .setPeriodId(id)
                .setLegislation("NL")
                .setInstitution("NL:SVB")
                .setScheme("nl-aow")
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(first)
                .setLastDay(last)
                .setReported(Quantity.newBuilder().setAmount(months).setUnit(PeriodUnit.PERIOD_UNIT_MONTHS));
    }

    /// Committed to and signed.
    public SealedDocument signedBy(LogSigner signer) {
        var parts = new ArrayList<BodyPart>();
        parts.add(part(head.build()));
        periods.forEach(period -> parts.add(part(period)));
        var complete = header.clone()
                .setKeyId(keyId(signer))
                .setPartCount(parts.size())
                .setBodyRoot(PlainTree.root(
                        parts.stream().map(WrittenRecord::commitment).toList()))
                .build()
                .toByteString();
        var message = ByteString.copyFromUtf8("portability document v1\0").concat(complete);
        return SealedDocument.newBuilder()
                .setHeader(complete)
                .setSignature(ByteString.copyFrom(signer.sign(message.toByteArray())))
                .addAllParts(parts)
                .build();
    }

    public static Path file(Path directory, SealedDocument record) {
        return write(directory.resolve("record.bin"), record.toByteArray());
    }

    /// The signer's public key, in hex.
    public static Path key(Path file, LogSigner signer) {
        return write(
                file,
                HexFormat.of().formatHex(signer.publicKey()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String keyId(LogSigner signer) {
        return HexFormat.of()
                .formatHex(PlainTree.sha256(ByteString.copyFrom(signer.publicKey()))
                        .substring(0, 8)
                        .toByteArray());
    }

    private static ByteString commitment(BodyPart part) {
        var type = part.getTypeBytes();
        return PlainTree.leafHash(part.getSalt()
                .concat(ByteString.copyFrom(
                        ByteBuffer.allocate(4).putInt(type.size()).array()))
                .concat(type)
                .concat(part.getContent()));
    }

    private static BodyPart part(Message message) {
        return BodyPart.newBuilder()
                .setSalt(ByteString.copyFrom(new byte[32]))
                .setType(message.getDescriptorForType().getFullName())
                .setContent(message.toByteString())
                .build();
    }
}
