package portability.contributions.certified.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import portability.contributions.career.CareerCommand.MadeOut;
import portability.contributions.career.CareerDesk;
import portability.contributions.certified.CertifiedRecords;
import portability.contributions.certified.CertifiedRecords.Certified;
import portability.contributions.certified.CertifiedRecords.Outdated;
import portability.contributions.person.Persons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refusal.UnknownRecord;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.MalformedInput;
import portability.ledger.privacy.reads.ReadOfTheCall;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CertifyStatementResponse;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsResponse;
import portability.proto.contributions.v1.OutdatedRecord;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;

/// The rpcs about certified records.
public final class RecordCalls {
    private static final String OUTDATED = "records.RecordOutdated";
    private static final int MAX_RECIPIENT = 200;
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Requests requests;
    private final CurrentReads reads;
    private final Persons persons;
    private final CertifiedRecords records;
    private final CareerDesk desk;

    public RecordCalls(
            Requests requests, CurrentReads reads, Persons persons, CertifiedRecords records, CareerDesk desk) {
        this.requests = requests;
        this.reads = reads;
        this.persons = persons;
        this.records = records;
        this.desk = desk;
    }

    public CertifyStatementResponse certify(CertifyStatementRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var recipient = Optional.of(message.getRecipient()).filter(text -> !text.isEmpty());
        recipient.ifPresent(text -> require(Text.isPlain(text, MAX_RECIPIENT), "recipient has up to 200 characters"));
        var asOf = Text.day("as_of", message.getAsOf());
        if (message.getSupersedes().isEmpty()) {
            var person = person(message).orElseThrow(() -> new Refused(new UnknownPerson()));
            return answer(desk.certify(request, person, asOf, new MadeOut(Optional.empty(), recipient)));
        }
        require(
                !message.hasNumber() && asOf.isEmpty(),
                "with supersedes, number and as_of are those of the earlier record");
        var earlier = record(message.getSupersedes()).orElseThrow(() -> new Refused(new UnknownRecord()));
        var madeOut = new MadeOut(Optional.of(earlier.recordId()), recipient);
        return answer(desk.certify(request, earlier.personId(), earlier.asOf(), madeOut));
    }

    /// Whom a certified record is about; empty where no such record is known.
    public Optional<String> personIn(String recordId) {
        return record(recordId).map(Certified::personId);
    }

    /// To hear who has a record of hers is to read of her.
    public ListOutdatedRecordsResponse list(ListOutdatedRecordsRequest message) {
        var page = page(message);
        ReadOfTheCall.record(page.stream()
                .filter(outdated -> outdated.recipient().isPresent())
                .map(outdated -> outdated.certified().personId())
                .distinct()
                .map(Asked::of)
                .toList());
        return ListOutdatedRecordsResponse.newBuilder()
                .addAllRecords(page.stream().map(RecordCalls::told).toList())
                .setNewestPosition(records.newestPosition())
                .build();
    }

    private Optional<String> person(CertifyStatementRequest message) {
        var number = PersonCalls.asGiven(message.getNumber());
        return reads.awaitPerson(() -> persons.idByNumber(number));
    }

    private Optional<Certified> record(String id) {
        int slash = id.lastIndexOf('/');
        if (!Text.isKey(id) || slash <= 0) return Optional.empty();
        reads.awaitAbout(id.substring(0, slash));
        return records.find(id);
    }

    private List<Outdated> page(ListOutdatedRecordsRequest message) {
        int size = message.getPageSize() == 0 ? USUAL : message.getPageSize();
        if (size < 0 || size > MOST) throw new MalformedInput("INVALID_PAGE", "a page has 1 to " + MOST + " records");
        if (message.getAfterPosition() < 0) throw new MalformedInput("INVALID_PAGE", "after_position is no position");
        reads.awaitEvery(OUTDATED);
        return records.outdated(message.getAfterPosition(), size, message.getWithSuperseded());
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new MalformedInput("INVALID_REQUEST", what);
    }

    private static CertifyStatementResponse answer(String sealedRecord) {
        try {
            var sealed = SealedDocument.parseFrom(Base64.getDecoder().decode(sealedRecord));
            var head = RecordHead.parseFrom(sealed.getParts(0).getContent());
            return CertifyStatementResponse.newBuilder()
                    .setSealedRecord(sealed.toByteString())
                    .setRecordId(head.getRecordId())
                    .setVersion(head.getVersion())
                    .build();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a record that was just certified cannot be read", broken);
        }
    }

    private static OutdatedRecord told(Outdated outdated) {
        var certified = outdated.certified();
        return OutdatedRecord.newBuilder()
                .setPosition(outdated.position())
                .setRecordId(certified.recordId())
                .setVersion(outdated.version())
                .setPersonId(certified.personId())
                .setAsOf(certified.asOf().map(LocalDate::toString).orElse(""))
                .setRequestId(outdated.requestId())
                .setCertifiedAt(outdated.certifiedAt().toString())
                .setOutdatedAt(outdated.outdatedAt().toString())
                .addAllAdded(outdated.difference().added())
                .addAllRemoved(outdated.difference().removed())
                .addAllChanged(outdated.difference().changed())
                .setRecipient(outdated.recipient().orElse(""))
                .setSupersededBy(outdated.supersededBy().orElse(""))
                .build();
    }
}
