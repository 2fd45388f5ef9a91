package portability.auditor.rederive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import portability.auditor.entry.Payload;
import portability.proto.audit.v1.LogEntry;

/// Goes through a claims log and hands on each determination with what stood in its claim before it: once it is decided
/// on, or when the log ends.
///
/// Source: docs/log-format.md, What a decision was made from.
final class RecordedCases {
    private final Map<String, Story> open = new HashMap<>();
    private long contributions;
    private long agreements;
    private final Consumer<RecordedCase> taker;

    RecordedCases(Consumer<RecordedCase> taker) {
        this.taker = taker;
    }

    /// A claim so far.
    private static final class Story {
        private Optional<LogEntry> opening = Optional.empty();
        private final Map<String, LogEntry> records = new HashMap<>();
        private final List<LogEntry> figures = new ArrayList<>();
        private final List<LogEntry> changes = new ArrayList<>();
        private Optional<RecordedCase> determined = Optional.empty();
    }

    void take(LogEntry entry) {
        switch (entry.getEventName()) {
            case "claim.ClaimLodged", "claim.ClaimNoticeReceived" -> story(entry).opening = Optional.of(entry);
            // What was certified anew counts from then on: a determination made before stays with what it was made
            // from.
            case "claim.OwnRecordCertified",
                    "claim.OwnRecordRenewed",
                    "claim.RecordReceived",
                    "claim.NewerRecordReceived" -> story(entry).records.put(institution(entry), entry);
            case "claim.OwnRecordAbsent", "claim.NoRecordReceived" ->
                story(entry).records.remove(institution(entry));
            // A record that its institution took back counts no more, from then on.
            case "claim.DocumentInvalidated" -> {
                if (field(entry, "errand").equals("RECORD"))
                    story(entry).records.remove(institution(entry));
            }
            case "claim.FiguresCertified" -> story(entry).figures.add(entry);
            case "claim.RecalculationOpened",
                    "claim.InstitutionNamed",
                    "claim.NamingReceived",
                    "claim.AwardWishesSaid",
                    "claim.AwardWishesReceived" -> story(entry).changes.add(entry);
            case "claim.Determined" -> {
                var story = story(entry);
                hand(story);
                var positions = new Positions(entry.getLeafIndex(), contributions, agreements);
                story.determined = Optional.of(new RecordedCase(
                        story.opening,
                        story.records,
                        story.figures,
                        story.changes,
                        entry,
                        positions,
                        Optional.empty()));
            }
            case "claim.Decided" -> {
                var story = story(entry);
                story.determined = story.determined.map(made -> made.decidedBy(entry));
                hand(story);
            }
            // It may be opened again, and is then determined on what was certified before too.
            case "claim.ClaimClosed" -> hand(story(entry));
            case "anchor.CheckpointAnchored" -> {
                contributions = Anchor.of(entry, "contributions").orElse(contributions);
                agreements = Anchor.of(entry, "agreements").orElse(agreements);
            }
            default -> {
                // Nothing is determined from it.
            }
        }
    }

    /// No more will come.
    void end() {
        open.values().forEach(this::hand);
        open.clear();
    }

    private void hand(Story story) {
        story.determined.ifPresent(taker);
        story.determined = Optional.empty();
    }

    private Story story(LogEntry entry) {
        return open.computeIfAbsent(entry.getStreamId(), _ -> new Story());
    }

    /// In clear in every event of a claim: whose it is.
    private static String institution(LogEntry entry) {
        return field(entry, "institution");
    }

    private static String field(LogEntry entry, String name) {
        return Payload.of(entry.getPayload()).path(name).asString("");
    }
}
