package portability.auditor.record;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.types.v1.InsurancePeriod;

/// What a record says: whose it is, and the periods. Said by whom, its signature tells.
public record Statement(DocumentHeader header, RecordHead head, List<InsurancePeriod> periods) {
    private static final String HEAD = RecordHead.getDescriptor().getFullName();
    private static final String PERIOD = InsurancePeriod.getDescriptor().getFullName();

    public Statement {
        periods = List.copyOf(periods);
    }

    /// Empty where it is no record at all.
    static Optional<Statement> of(CertifiedRecord record) {
        var parts = record.sealed().getPartsList();
        if (record.header().getKind() != DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD
                || parts.isEmpty()
                || !parts.getFirst().getType().equals(HEAD)) return Optional.empty();
        try {
            var head = RecordHead.parseFrom(parts.getFirst().getContent());
            var periods = new ArrayList<InsurancePeriod>();
            for (BodyPart part : parts.subList(1, parts.size())) {
                if (!part.getType().equals(PERIOD)) return Optional.empty();
                periods.add(InsurancePeriod.parseFrom(part.getContent()));
            }
            return Optional.of(new Statement(record.header(), head, periods));
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    /// What of it contradicts the rest of it. An institution whose words are these signed them all the same.
    List<String> contradictions() {
        var found = new ArrayList<String>();
        if (head.getPeriods() != periods.size())
            found.add("its head names %d periods, and %d follow".formatted(head.getPeriods(), periods.size()));
        for (var period : periods) {
            if (!period.getInstitution().equals(header.getSender()))
                found.add("period " + period.getPeriodId() + " is another institution's");
            if (period.getLastDay().compareTo(period.getFirstDay()) < 0)
                found.add("period " + period.getPeriodId() + " ends before it begins");
        }
        if (head.getVersion() > 0 && !head.getRecordId().endsWith("/" + head.getVersion()))
            found.add("its name is not that of its version");
        if (head.getVersion() > 0 && !ReportedSums.of(periods).equals(ReportedSums.stated(head.getTotalsList())))
            found.add("its totals are not those of its periods");
        if (!head.getUnpaidList().stream().allMatch(unpaid -> holds(unpaid.getPeriodId())))
            found.add("it calls a period unpaid that is not among its own");
        return found;
    }

    private boolean holds(String periodId) {
        return periods.stream().anyMatch(period -> period.getPeriodId().equals(periodId));
    }

    /// Does it hold anything that this release has no name for?
    public boolean saysMore() {
        return isLarger(head) || periods.stream().anyMatch(Statement::isLarger);
    }

    private static boolean isLarger(MessageOrBuilder message) {
        return !message.getUnknownFields().asMap().isEmpty();
    }
}
