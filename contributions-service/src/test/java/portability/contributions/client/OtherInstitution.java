package portability.contributions.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// Another institution, which certifies records of persons it knows too.
public final class OtherInstitution {
    private final String institution;
    private final SigningKey key;
    private final Seal seal;

    public OtherInstitution(String institution) {
        this.institution = institution;
        var seed = new byte[32];
        new Random(institution.hashCode()).nextBytes(seed);
        this.key = SigningKey.ofSeed(seed);
        this.seal = new Seal(key, new Random(institution.hashCode()));
    }

    public ByteString publicKey() {
        return ByteString.copyFrom(key.verificationKey().encoded());
    }

    /// The person of our samples, under her number there.
    public PersonDetails person(String number) {
        return Samples.person(number).toBuilder()
                .setNumbers(
                        0,
                        PersonalNumber.newBuilder().setInstitution(institution).setNumber(number))
                .build();
    }

    /// Compulsory work under the institution's own legislation.
    public InsurancePeriod work(String firstDay, String lastDay) {
        return InsurancePeriod.newBuilder()
                .setPeriodId(institution + "/" + firstDay)
                .setLegislation(institution.substring(0, 2))
                .setInstitution(institution)
                .setScheme("general")
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(firstDay)
                .setLastDay(lastDay)
                .build();
    }

    public ByteString record(String knownAt, PersonDetails person, InsurancePeriod... periods) {
        return record(header(UUID.randomUUID().toString(), knownAt), head(knownAt, person, periods.length), periods);
    }

    public ByteString record(DocumentHeader header, RecordHead head, InsurancePeriod... periods) {
        var body = new ArrayList<Message>();
        body.add(head);
        body.addAll(List.of(periods));
        return seal.seal(header, body).toByteString();
    }

    public DocumentHeader header(String documentId, String created) {
        return DocumentHeader.newBuilder()
                .setDocumentId(documentId)
                .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                .setSender(institution)
                .setCreated(
                        Timestamp.newBuilder().setSeconds(Instant.parse(created).getEpochSecond()))
                .setPurpose("SOCIAL_SECURITY_CLAIM")
                .build();
    }

    public static RecordHead head(String knownAt, PersonDetails person, int periods) {
        return RecordHead.newBuilder()
                .setRecordId("r-1")
                .setPerson(person)
                .setKnownAt(knownAt)
                .setPeriods(periods)
                .build();
    }

    /// The call that keeps a record of whoever has a number at `NL:SVB`.
    public KeepForeignRecordRequest.Builder keep(String number, ByteString record) {
        return KeepForeignRecordRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setNumber(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber(number))
                .setSealedRecord(record)
                .setPublicKey(publicKey());
    }
}
