package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import portability.auditor.entry.Event;
import portability.auditor.note.Checkpoint;
import portability.auditor.opening.Opener;
import portability.auditor.replay.ReadablePayload;
import portability.auditor.source.Chunks;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;

/// Events of a log, listed as they stand. Whether they are what was signed, only verifying tells.
record EventList(String log, List<Listed> events) {
    EventList {
        events = List.copyOf(events);
    }

    /// One of them.
    ///
    /// @param payload in clear as far as it could be read
    record Listed(Event event, ReadablePayload payload) {}

    static EventList of(LogSource source, Predicate<LogEntry> wanted) {
        return of(source, source.entries(), wanted, Opener.ofWhatIsClear());
    }

    /// @param entries of the source, those that may be wanted
    static EventList of(LogSource source, Chunks entries, Predicate<LogEntry> wanted, Opener opener) {
        var events = new ArrayList<Listed>();
        try (var cursor = new EntryCursor(entries)) {
            while (cursor.next()) {
                var entry = cursor.parsed();
                if (wanted.test(entry))
                    events.add(new Listed(Event.of(entry), ReadablePayload.of(entry, opener.open(entry))));
            }
        }
        return new EventList(Checkpoint.read(source.note()).log(), events);
    }

    Report report() {
        return report(EventList::lines);
    }

    /// @param told how one of them is shown to people
    Report report(Function<Listed, List<String>> told) {
        var lines = new ArrayList<String>();
        lines.add("%s: %s, shown as they stand; verify tells whether they were signed."
                .formatted(log, Output.count(events.size(), "event")));
        var document = Output.object();
        document.put("log", log);
        var list = document.putArray("events");
        for (var listed : events) {
            var event = listed.event();
            var name = event.name();
            lines.addAll(told.apply(listed));
            var one = list.addObject();
            one.put("leaf_index", name.leafIndex()).put("event_id", name.eventId());
            one.put("stream_id", name.streamId()).put("stream_seq", name.streamSeq());
            one.put("event_name", name.eventName()).put("event_version", event.version());
            one.put("recorded_at", event.at().toString());
            one.set("metadata", event.metadata());
            one.set("payload", listed.payload().json());
        }
        return Report.listed(lines, document);
    }

    private static List<String> lines(Listed listed) {
        var event = listed.event();
        var name = event.name();
        var lines = new ArrayList<String>();
        lines.add("entry %d, %s, %s version %d, place %d in stream %s"
                .formatted(
                        name.leafIndex(),
                        event.at(),
                        name.eventName(),
                        event.version(),
                        name.streamSeq(),
                        name.streamId()));
        lines.add("  by " + event.who());
        listed.payload().lines().forEach(line -> lines.add("  " + line));
        return lines;
    }
}
