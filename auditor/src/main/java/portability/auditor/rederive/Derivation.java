package portability.auditor.rederive;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import portability.auditor.entry.Event;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Opening;
import portability.auditor.rederive.Changelog.Release;
import portability.auditor.rederive.LawArchive.Found;
import portability.auditor.rederive.Outcome.Differs;
import portability.auditor.rederive.Outcome.NotRederivable;
import portability.auditor.rederive.Outcome.Reason;
import portability.law.LawPack;
import portability.proto.audit.v1.LogEntry;
import portability.totalisation.Totalisation;
import tools.jackson.databind.JsonNode;

/// Calculates one decision again.
final class Derivation {
    private static final Release THIS_RELEASE = Release.parse(Totalisation.ENGINE_VERSION);

    private final LawArchive law;
    private final Opener opener;
    private final Changelog changelog;
    private final KnownKeys keys;

    Derivation(LawArchive law, Opener opener, Changelog changelog, KnownKeys keys) {
        this.law = law;
        this.opener = opener;
        this.changelog = changelog;
        this.keys = keys;
    }

    /// Keys come before what they sign.
    void take(LogEntry entry) {
        keys.take(entry);
    }

    Rederived of(RecordedCase recorded) {
        var made = Event.of(recorded.determined());
        var untold = new Rederived(
                made.name(), made.at(), recorded.positions(), "", "", new NotRederivable(Reason.UNKNOWN_SHAPE));
        if (!recorded.isKnown()) return untold;
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
            var opened = OpenedCase.of(recorded, clear);
            decided = opened.words();
            checksum = opened.determination().getLawChecksum();
            outcome = outcome(opened, recorded.positions());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
            outcome = Differs.in("inputs", "as the format says", String.valueOf(malformed.getMessage()));
        }
        return new Rederived(made.name(), made.at(), recorded.positions(), checksum, decided, outcome);
    }

    private Outcome outcome(OpenedCase opened, Positions at) {
        if (opened.isOfNoScheme()) return withoutScheme(opened, at);
        if (opened.isNotAsked()) return notAsked(opened);
        var checksum = opened.determination().getLawChecksum();
        return switch (law.under(checksum)) {
            case Found.Nothing() -> Differs.in("law_checksum", checksum, "no such law in " + law.log());
            case Found.Altered(var other) ->
                Differs.in("law_checksum", checksum, other + ", of the texts kept under it");
            case Found.Unread() -> new NotRederivable(Reason.LAW_UNREADABLE);
            case Found.Adopted(var pack) -> {
                if (!law.mayHaveHeld(checksum, at.agreements(), OptionalLong.empty())) yield otherLaw(checksum);
                var since = Release.parse(opened.determination().getEngineVersion());
                if (since.compareTo(THIS_RELEASE) > 0) yield new NotRederivable(Reason.LATER_RELEASE);
                yield judged(since, opened, pack);
            }
        };
    }

    /// A case in which nothing was decided on the right is right where the claimant had said so.
    private static Outcome notAsked(OpenedCase opened) {
        var reason = opened.determination().getRefusalReason();
        return opened.said().equals(reason)
                ? new Outcome.Equal()
                : Differs.in("refusal_reason", reason, "said: " + opened.said());
    }

    /// A case without a law is right where the law that held has none of the branch.
    private Outcome withoutScheme(OpenedCase opened, Positions at) {
        var differences = new ArrayList<>(Calculation.ofTheRecord(opened, keys));
        if (opened.opening().isPresent()) {
            var question = Inputs.read(opened.opening().get(), opened.records(), opened.figures())
                    .question();
            boolean hadNone = law.mayHaveHeld(at.agreements())
                    .anyMatch(pack -> pack.lawFor(
                                    question.institution(),
                                    question.branch(),
                                    question.claim().lodgedOn())
                            .isEmpty());
            if (!hadNone)
                differences.add(new Difference("scheme", "none", "the law that held then has one of the branch"));
        }
        return differences.isEmpty() ? new Outcome.Equal() : new Differs(differences);
    }

    private Outcome judged(Release since, OpenedCase opened, LawPack pack) {
        var ofTheRules = new Calculation(pack, opened).ofTheRules();
        var all = Stream.concat(Calculation.ofTheRecord(opened, keys).stream(), ofTheRules.stream())
                .toList();
        if (all.isEmpty()) return new Outcome.Equal();
        var corrections = changelog.explaining(since, opened.determination(), ofTheRules);
        boolean explained = all.equals(ofTheRules) && !corrections.isEmpty();
        return explained ? new Outcome.EngineCorrected(all, corrections) : new Differs(all);
    }
}
