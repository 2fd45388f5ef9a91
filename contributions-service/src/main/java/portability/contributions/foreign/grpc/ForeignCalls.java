package portability.contributions.foreign.grpc;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import portability.contributions.foreign.ForeignDesk;
import portability.contributions.foreign.ForeignRecords;
import portability.contributions.foreign.SetAside;
import portability.contributions.foreign.StandingRecord;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownRecord;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.proto.contributions.v1.ForeignRecord;
import portability.proto.contributions.v1.GetForeignRecordRequest;
import portability.proto.contributions.v1.GetForeignRecordResponse;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.contributions.v1.KeepForeignRecordResponse;
import portability.proto.contributions.v1.ListForeignRecordsRequest;
import portability.proto.contributions.v1.ListForeignRecordsResponse;

/// The rpcs about records of other institutions.
public final class ForeignCalls {
    private final Requests requests;
    private final KnownPersons persons;
    private final ForeignRecords records;
    private final SetAside setAside;
    private final ForeignDesk desk;

    public ForeignCalls(
            Requests requests, KnownPersons persons, ForeignRecords records, SetAside setAside, ForeignDesk desk) {
        this.requests = requests;
        this.persons = persons;
        this.records = records;
        this.setAside = setAside;
        this.desk = desk;
    }

    public KeepForeignRecordResponse keep(KeepForeignRecordRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var record = SealedForeignRecords.verify(message.getSealedRecord(), message.getPublicKey());
        return KeepForeignRecordResponse.newBuilder()
                .setPersonId(desk.keep(request, PersonCalls.asGiven(message.getNumber()), record))
                .setDocumentId(record.documentId())
                .build();
    }

    public ListForeignRecordsResponse list(ListForeignRecordsRequest message) {
        var knownAt = Text.moment("known_at", message.getKnownAt());
        requireKnown(message.getPersonId());
        return ListForeignRecordsResponse.newBuilder()
                .addAllRecords(records.of(message.getPersonId(), knownAt).stream()
                        .filter(standing -> message.getWithHistory() || standing.newest())
                        .map(standing -> told(standing, knownAt))
                        .toList())
                .build();
    }

    public GetForeignRecordResponse get(GetForeignRecordRequest message) {
        requireKnown(message.getPersonId());
        var found = records.of(message.getPersonId(), Optional.empty()).stream()
                .filter(standing -> names(message, standing))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord()));
        var kept = found.record().kept();
        return GetForeignRecordResponse.newBuilder()
                .setRecord(told(found, Optional.empty()))
                .setSealedRecord(ByteString.copyFrom(SealedForeignRecords.bytes(kept.sealedRecord())))
                .setPublicKey(ByteString.copyFrom(SealedForeignRecords.bytes(kept.publicKey())))
                .build();
    }

    private static boolean names(GetForeignRecordRequest message, StandingRecord standing) {
        var kept = standing.record().kept();
        return kept.institution().equals(message.getInstitution())
                && kept.documentId().equals(message.getDocumentId());
    }

    /// What officers made of a record is told as it is now, never as of an earlier moment: then nobody had said
    /// it.
    private ForeignRecord told(StandingRecord standing, Optional<Instant> knownAt) {
        return ForeignProtos.message(
                standing, knownAt.isPresent() ? Set.of() : setAside.documentsOf(standing.personId()));
    }

    private void requireKnown(String personId) {
        persons.require(PersonCalls.asGiven(personId));
    }
}
