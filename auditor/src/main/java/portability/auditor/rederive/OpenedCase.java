package portability.auditor.rederive;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.auditor.record.CertifiedRecord;
import portability.proto.agreements.v1.Determination;
import portability.proto.audit.v1.LogEntry;
import portability.proto.exchange.v1.Decision;
import portability.totalisation.question.FigureName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A determination and what it was made from, to read.
///
/// @param opening  how the claim came here; empty where the log does not say
/// @param records  by institution
/// @param figures  what officers had certified beside periods
/// @param decision on it; empty as long as there is none
record OpenedCase(
        Determination determination,
        Optional<JsonNode> opening,
        Map<String, CertifiedRecord> records,
        SortedMap<FigureName, BigDecimal> figures,
        Optional<Decision> decision) {
    private static final Set<String> NOT_ASKED = Set.of("WITHDRAWN", "DEFERRED");

    OpenedCase {
        records = new TreeMap<>(records);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /// Was no law asked, for the institution has none of the branch?
    boolean isOfNoScheme() {
        return isOfNoLaw() && determination.getRefusalReason().equals("NO_SCHEME");
    }

    /// Was no law asked, for the claimant wants nothing decided there?
    boolean isNotAsked() {
        return isOfNoLaw() && NOT_ASKED.contains(determination.getRefusalReason());
    }

    /// What was said of the institution's own pension; empty: nothing.
    String said() {
        return opening.map(told -> told.path("said")
                        .path(told.path("institution").asString(""))
                        .path("kind")
                        .asString(""))
                .orElse("");
    }

    private boolean isOfNoLaw() {
        return determination.getScheme().isEmpty()
                && determination.getLawChecksum().isEmpty();
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
                recorded.opening().map(entry -> asLastTold(payload(clear, entry), recorded, clear)),
                records,
                figures(recorded, clear),
                recorded.decided().map(entry -> message(payload(clear, entry), "decision", Decision.parser())));
    }

    /// The opening with what was told since: residence and household, institutions named late, the states' pensions.
    private static JsonNode asLastTold(JsonNode opening, RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        if (!(opening.deepCopy() instanceof ObjectNode told) || !(told.path("file") instanceof ObjectNode file))
            return opening;
        for (var entry : recorded.changes()) {
            named(payload(clear, entry).path("naming"), told, file);
            var said = payload(clear, entry).path("wishes").path("said");
            if (said.isObject()) told.set("said", said);
            for (var field : List.of("residence", "household")) {
                var changed = payload(clear, entry).path("recalculation").path(field);
                if (changed.isString()) file.set(field, changed);
            }
        }
        return told;
    }

    /// It stands among the others; where it is the institution of the log, its own day counts as that of the claim.
    private static void named(JsonNode naming, ObjectNode told, ObjectNode file) {
        var institution = naming.path("institution");
        if (!institution.isString() || !(file.path("institutions") instanceof ArrayNode involved)) return;
        boolean isThere = involved.valueStream().anyMatch(institution::equals);
        if (!isThere) involved.add(institution);
        if (institution.equals(told.path("institution"))) file.set("claimDate", naming.path("claimDate"));
    }

    /// One of a name that was certified before takes the place of the earlier one.
    private static SortedMap<FigureName, BigDecimal> figures(RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        var figures = new TreeMap<FigureName, BigDecimal>();
        for (var entry : recorded.figures())
            for (var figure : payload(clear, entry).path("figures"))
                figures.put(
                        new FigureName(figure.path("name").asString("")),
                        new BigDecimal(figure.path("value").asString("")));
        return figures;
    }

    /// What was determined, in a line.
    String words() {
        if (isOfNoScheme()) return "nothing: no scheme was loaded";
        if (isNotAsked()) return "nothing was asked: " + determination.getRefusalReason();
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
