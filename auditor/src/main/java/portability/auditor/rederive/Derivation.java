package portability.auditor.rederive;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import portability.auditor.entry.Event;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Opening;
import portability.auditor.rederive.Changelog.Release;
import portability.auditor.rederive.LawArchive.Found;
import portability.auditor.rederive.Outcome.Differs;
import portability.auditor.rederive.Outcome.NotRederivable;
import portability.auditor.rederive.Outcome.Reason;
import portability.law.LawPack;
import portability.proto.agreements.v1.Determination;
import portability.proto.audit.v1.LogEntry;
import portability.proto.exchange.v1.Decision;
import portability.totalisation.Totalisation;
import portability.totalisation.question.CareerRefused;
import tools.jackson.databind.JsonNode;

/// Calculates one decision again.
final class Derivation {
    private static final Release THIS_RELEASE = Release.parse(Totalisation.ENGINE_VERSION);

    private final LawArchive law;
    private final Opener opener;
    private final Changelog changelog;

    Derivation(LawArchive law, Opener opener, Changelog changelog) {
        this.law = law;
        this.opener = opener;
        this.changelog = changelog;
    }

    Rederived of(RecordedCase recorded) {
        var made = Event.of(recorded.determined());
        var untold = new Rederived(
                made.name(), made.at(), recorded.positions(), "", "", new NotRederivable(Reason.UNKNOWN_SHAPE));
        if (recorded.entries().stream().anyMatch(entry -> entry.getEventVersion() != 1)) return untold;
        var clear = new HashMap<LogEntry, JsonNode>();
        for (var entry : recorded.entries())
            switch (opener.open(entry)) {
                case Opening.Clear(var payload) -> clear.put(entry, payload);
                case Opening.Erased _ -> {
                    return untold.with(new NotRederivable(Reason.ERASED));
                }
                case Opening.Closed _ -> {
                    return untold.with(new NotRederivable(Reason.NOT_OPENED));
                }
            }
        return derive(made, recorded, clear);
    }

    /// The same, now that the agreements log was anchored after it: the law must have been adopted by then.
    Rederived dated(Rederived one, long agreements) {
        boolean held = one.lawChecksum().isEmpty()
                || law.mayHaveHeld(one.lawChecksum(), one.positions().agreements(), OptionalLong.of(agreements));
        return held ? one : one.with(otherLaw(one.lawChecksum()));
    }

    private static Differs otherLaw(String checksum) {
        return Differs.in("law_checksum", checksum, "the law that held then was another");
    }

    private Rederived derive(Event made, RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        var decided = "";
        var checksum = "";
        Outcome outcome;
        try {
            var determination = message(at(clear, recorded.determined()), "determination", Determination.parser());
            decided = words(determination);
            checksum = determination.getLawChecksum();
            outcome = under(law.under(determination.getLawChecksum()), determination, recorded, clear);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            outcome = Differs.in("inputs", "as the format says", String.valueOf(malformed.getMessage()));
        }
        return new Rederived(made.name(), made.at(), recorded.positions(), checksum, decided, outcome);
    }

    private Outcome under(
            Found found, Determination determination, RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        return switch (found) {
            case Found.Nothing() ->
                Differs.in("law_checksum", determination.getLawChecksum(), "no such law in " + law.log());
            case Found.Altered(var checksum) ->
                Differs.in("law_checksum", determination.getLawChecksum(), checksum + ", of the texts kept under it");
            case Found.Unread() -> new NotRederivable(Reason.LAW_UNREADABLE);
            case Found.Adopted(var pack) -> {
                if (!law.mayHaveHeld(
                        determination.getLawChecksum(), recorded.positions().agreements(), OptionalLong.empty()))
                    yield otherLaw(determination.getLawChecksum());
                var since = Release.parse(determination.getEngineVersion());
                if (since.compareTo(THIS_RELEASE) > 0) yield new NotRederivable(Reason.LATER_RELEASE);
                yield judged(since, determination, differences(pack, determination, recorded, clear));
            }
        };
    }

    private Outcome judged(Release since, Determination determination, List<Difference> differences) {
        if (differences.isEmpty()) return new Outcome.Equal();
        var corrections = changelog.explaining(since, determination, differences);
        return corrections.isEmpty() ? new Differs(differences) : new Outcome.EngineCorrected(differences, corrections);
    }

    private static List<Difference> differences(
            LawPack pack, Determination determination, RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        if (recorded.opening().isEmpty())
            return List.of(new Difference("inputs", "a determination", "no event before it opens the claim"));
        var differences = new ArrayList<>(calculated(pack, determination, recorded, clear));
        recorded.decided().ifPresent(entry -> {
            var decision = message(at(clear, entry), "decision", Decision.parser());
            for (var found : Comparison.of(decision.getDetermination(), determination))
                differences.add(new Difference("decision." + found.where(), found.recorded(), found.derived()));
        });
        return differences;
    }

    private static List<Difference> calculated(
            LawPack pack, Determination determination, RecordedCase recorded, Map<LogEntry, JsonNode> clear) {
        var records = new HashMap<String, JsonNode>();
        recorded.records().forEach((institution, entry) -> records.put(institution, at(clear, entry)));
        try {
            var inputs = Inputs.read(at(clear, recorded.opening().orElseThrow()), records);
            var question = inputs.question();
            var law = pack.lawFor(
                    question.institution(), question.branch(), question.claim().lodgedOn());
            if (law.isEmpty())
                return List.of(new Difference(
                        "scheme", determination.getScheme(), "the law has none of " + question.institution()));
            var derived = DerivedAnswer.of(Totalisation.determine(inputs.career(), question, law.get()));
            // Which release calculates is no part of the answer.
            return Comparison.of(
                    determination,
                    derived.toBuilder()
                            .setEngineVersion(determination.getEngineVersion())
                            .build());
        } catch (CareerRefused refused) {
            return List.of(new Difference("inputs", "a determination", "the rules refuse them: " + refused.fault()));
        }
    }

    private static JsonNode at(Map<LogEntry, JsonNode> clear, LogEntry entry) {
        var payload = clear.get(entry);
        if (payload == null) throw new IllegalStateException("entry " + entry.getLeafIndex() + " was not opened");
        return payload;
    }

    private static <M extends Message> M message(JsonNode payload, String field, Parser<M> parser) {
        try {
            return parser.parseFrom(
                    Base64.getDecoder().decode(payload.path(field).asString("")));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("the " + field + " in the log cannot be read", broken);
        }
    }

    private static String words(Determination determination) {
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
}
