package portability.auditor.rederive;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.auditor.record.CertifiedRecord;
import portability.proto.agreements.v1.Determination;
import portability.proto.audit.v1.LogEntry;
import portability.proto.exchange.v1.Decision;
import tools.jackson.databind.JsonNode;

/// A determination and what it was made from, to read.
///
/// @param opening  how the claim came here; empty where the log does not say
/// @param records  by institution
/// @param decision on it; empty as long as there is none
record OpenedCase(
        Determination determination,
        Optional<JsonNode> opening,
        Map<String, CertifiedRecord> records,
        Optional<Decision> decision) {
    OpenedCase {
        records = new TreeMap<>(records);
    }

    /// @param clear the payload of each entry
    /// @throws IllegalArgumentException if one is not as the format says
    static OpenedCase of(RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        var records = new TreeMap<String, CertifiedRecord>();
        recorded.records()
                .forEach((institution, entry) ->
                        records.put(institution, CertifiedRecord.read(bytes(payload(clear, entry), "sealedRecord"))));
        return new OpenedCase(
                message(payload(clear, recorded.determined()), "determination", Determination.parser()),
                recorded.opening().map(entry -> payload(clear, entry)),
                records,
                recorded.decided().map(entry -> message(payload(clear, entry), "decision", Decision.parser())));
    }

    /// What was determined, in a line.
    String words() {
        if (!determination.getAwarded())
            return "%s, nothing: %s".formatted(determination.getScheme(), determination.getRefusalReason());
        var payable = determination.getPayablePerMonth();
        return "%s, %s %s a month from %s"
                .formatted(
                        determination.getScheme(),
                        payable.getAmount(),
                        payable.getCurrency(),
                        determination.getPaidFrom());
    }

    private static JsonNode payload(Map<LogEntry, JsonNode> clear, LogEntry entry) {
        var payload = clear.get(entry);
        if (payload == null) throw new IllegalStateException("entry " + entry.getLeafIndex() + " was not opened");
        return payload;
    }

    private static byte[] bytes(JsonNode payload, String field) {
        return Base64.getDecoder().decode(payload.path(field).asString(""));
    }

    private static <M extends Message> M message(JsonNode payload, String field, Parser<M> parser) {
        try {
            return parser.parseFrom(bytes(payload, field));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("the " + field + " in the log cannot be read", broken);
        }
    }
}
