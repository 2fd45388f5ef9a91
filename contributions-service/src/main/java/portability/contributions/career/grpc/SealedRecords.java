package portability.contributions.career.grpc;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.CareerCommand.CertifyRecord;
import portability.contributions.career.RecordSeal;
import portability.contributions.person.grpc.PersonProtos;
import portability.ledger.seal.Seal;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.UnpaidPeriod;

/// Makes the certified record: a document without receiver, its head first, then one part per period.
public final class SealedRecords implements RecordSeal {
    private static final String PURPOSE = "SOCIAL_SECURITY_CLAIM";

    private final String institution;
    private final Seal seal;
    private final Clock clock;
    private final Supplier<UUID> documentIds;

    public SealedRecords(String institution, Seal seal, Clock clock, Supplier<UUID> documentIds) {
        this.institution = institution;
        this.seal = seal;
        this.clock = clock;
        this.documentIds = documentIds;
    }

    @Override
    public String seal(String recordId, int version, CertifyRecord certified) {
        var header = DocumentHeader.newBuilder()
                .setDocumentId(documentIds.get().toString())
                .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                .setSender(institution)
                .setCreated(moment(clock.instant()))
                .setPurpose(PURPOSE)
                .build();
        var body = new ArrayList<Message>();
        body.add(head(recordId, version, certified));
        for (var period : certified.periods()) body.add(PeriodProtos.message(period.periodId(), period.period()));
        return Base64.getEncoder().encodeToString(seal.seal(header, body).toByteArray());
    }

    private static Timestamp moment(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /// Names the person by the number here only: what numbers others gave is theirs to say.
    private RecordHead head(String recordId, int version, CertifyRecord certified) {
        var ownNumber = certified.person().numberAt(institution).stream().toList();
        var head = RecordHead.newBuilder()
                .setRecordId(recordId)
                .setPerson(PersonProtos.details(certified.person(), ownNumber))
                .setKnownAt(certified.knownAt().toString())
                .setPeriods(certified.periods().size())
                .setVersion(version)
                .addAllTotals(ReportedTotals.of(certified.periods()))
                .addAllUnpaid(certified.periods().stream()
                        .flatMap(period -> unpaid(period).stream())
                        .toList());
        certified.madeOut().supersedes().ifPresent(head::setSupersedes);
        certified.asOf().ifPresent(day -> head.setAsOf(day.toString()));
        return head.build();
    }

    private static Optional<UnpaidPeriod> unpaid(CertifiedPeriod period) {
        return period.paid()
                .filter(paid -> !paid.inFull())
                .map(paid -> UnpaidPeriod.newBuilder()
                        .setPeriodId(period.periodId())
                        .setCounts(paid.countsUnpaid())
                        .build());
    }
}
