package portability.auditor.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.Event;
import portability.auditor.entry.Payload;
import portability.auditor.note.Checkpoint;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;

/// All that one log says of another.
///
/// @param log          the witness's own log
/// @param notes        the checkpoints it holds, in its order
/// @param acceptedGaps restores of the other log that it accepted
/// @param unreadable   what it says and nobody can read
record Witness(String log, List<Witnessed> notes, List<AcceptedGap> acceptedGaps, List<String> unreadable) {
    static final String WITNESSED = "witness.CheckpointWitnessed";
    private static final String ANCHORED = "anchor.CheckpointAnchored";
    private static final String FORK_FOUND = "witness.ForkFound";
    private static final String GAP_APPROVED = "witness.GapApproved";
    private static final String GAP_ACCEPTED = "witness.GapAccepted";

    /// Reads a log to its end.
    ///
    /// @param series the other log's name without its incarnation
    static Witness of(LogSource source, String series) {
        var reading = new Reading(series);
        source.forEach(reading);
        return new Witness(
                Checkpoint.read(source.note()).log(), reading.notes, reading.acceptedGaps, reading.unreadable);
    }

    private static final class Reading implements Consumer<LogEntry> {
        private final String series;
        private final List<Witnessed> notes = new ArrayList<>();
        private final List<AcceptedGap> acceptedGaps = new ArrayList<>();
        /// By the new log's name.
        private final Map<String, Set<String>> approved = new HashMap<>();
        private final List<String> unreadable = new ArrayList<>();

        Reading(String series) {
            this.series = series;
        }

        @Override
        public void accept(LogEntry entry) {
            switch (entry.getEventName()) {
                case WITNESSED, ANCHORED -> note(entry, "note");
                case FORK_FOUND -> {
                    note(entry, "seen");
                    note(entry, "shown");
                }
                case GAP_APPROVED ->
                    approved.computeIfAbsent(log(entry), _ -> new HashSet<>())
                            .add(Event.of(entry).principal());
                case GAP_ACCEPTED -> gap(entry);
                default -> {
                    // Says nothing of other logs.
                }
            }
        }

        private void gap(LogEntry entry) {
            if (!isOfSeries(log(entry))) return;
            try {
                acceptedGaps.add(AcceptedGap.read(entry, approved.getOrDefault(log(entry), Set.of())));
            } catch (IllegalArgumentException none) {
                unreadable.add(words(entry, "no statement of a gap: " + none.getMessage()));
            }
        }

        private void note(LogEntry entry, String field) {
            if (!isOfSeries(log(entry))) return;
            try {
                var checkpoint = Checkpoint.parse(
                        Payload.of(entry.getPayload()).path(field).asString(""));
                if (checkpoint.series().equals(series)) notes.add(new Witnessed(EntryName.of(entry), checkpoint));
                else unreadable.add(words(entry, "a checkpoint of another log"));
            } catch (IllegalArgumentException none) {
                unreadable.add(words(entry, "no checkpoint: " + none.getMessage()));
            }
        }

        private static String log(LogEntry entry) {
            return Payload.of(entry.getPayload()).path("log").asString("");
        }

        private static String words(LogEntry entry, String holds) {
            return "its entry " + entry.getLeafIndex() + " holds " + holds;
        }

        private boolean isOfSeries(String log) {
            int end = log.lastIndexOf('/');
            return end > 0 && log.substring(0, end).equals(series);
        }
    }
}
