package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import portability.auditor.entry.Event;
import portability.auditor.entry.Payload;
import portability.auditor.note.Checkpoint;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;

/// Events of a log, listed as they stand. Whether they are what was signed, only verifying tells.
record EventList(String log, List<Event> events) {
    EventList {
        events = List.copyOf(events);
    }

    static EventList of(LogSource source, Predicate<LogEntry> wanted) {
        var events = new ArrayList<Event>();
        source.forEach(entry -> {
            if (wanted.test(entry)) events.add(Event.of(entry));
        });
        return new EventList(Checkpoint.read(source.note()).log(), events);
    }

    Report report() {
        var lines = new ArrayList<String>();
        lines.add("%s: %,d events. They are shown as they stand; verify tells whether they were signed."
                .formatted(log, events.size()));
        var document = Output.object();
        document.put("log", log);
        var list = document.putArray("events");
        for (var event : events) {
            var name = event.name();
            var payload = Payload.masked(event.payload());
            lines.add("entry %d, %s, %s version %d, place %d in stream %s"
                    .formatted(
                            name.leafIndex(),
                            event.at(),
                            name.eventName(),
                            event.version(),
                            name.streamSeq(),
                            name.streamId()));
            lines.add("  by " + event.who());
            payload.toPrettyString().lines().forEach(line -> lines.add("  " + line));
            var one = list.addObject();
            one.put("leaf_index", name.leafIndex()).put("event_id", name.eventId());
            one.put("stream_id", name.streamId()).put("stream_seq", name.streamSeq());
            one.put("event_name", name.eventName()).put("event_version", event.version());
            one.put("recorded_at", event.at().toString());
            one.set("metadata", event.metadata());
            one.set("payload", payload);
        }
        return Report.listed(lines, document);
    }
}
