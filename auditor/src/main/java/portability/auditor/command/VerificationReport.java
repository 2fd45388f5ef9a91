package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import portability.auditor.entry.EntryName;
import portability.auditor.note.Checkpoint;
import portability.auditor.verify.Difference;
import portability.auditor.verify.Verification;
import tools.jackson.databind.node.ObjectNode;

/// What the verification of a log found, for people and for tools.
final class VerificationReport {
    private VerificationReport() {}

    static Report of(Verification found) {
        return Report.of(found.isProved(), lines(found), document(found));
    }

    private static List<String> lines(Verification found) {
        var lines = new ArrayList<String>();
        var log = found.checkpoint().map(Checkpoint::log).orElse("a log without a checkpoint");
        lines.add("%s, %s; %,d read and hashed, %s, from %s"
                .formatted(log, found.covered(), found.entries(), size(found.bytes()), found.source()));
        if (found.isProved()) {
            var institution = found.checkpoint().map(Checkpoint::institution).orElse("");
            lines.add("PROVED: every one of them is what " + institution + " signed.");
            return lines;
        }
        long count = found.differences().size() + found.unlisted();
        lines.add(count == 1 ? "DIFFERS in one thing:" : "DIFFERS in %,d things:".formatted(count));
        found.differences().forEach(difference -> lines.addAll(lines(difference)));
        if (found.unlisted() > 0) lines.add("  … and %,d more".formatted(found.unlisted()));
        return lines;
    }

    private static List<String> lines(Difference difference) {
        var where = difference
                .entry()
                .map(EntryName::toString)
                .orElse(
                        difference.leafIndex().isPresent()
                                ? "entry " + difference.leafIndex().getAsLong()
                                : "the whole");
        return List.of(
                "  " + difference.part().word().toUpperCase(Locale.ROOT) + " of " + where + ":",
                "    " + difference.detail() + ".");
    }

    static String size(long bytes) {
        if (bytes < 1_000_000) return "%,d bytes".formatted(bytes);
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static ObjectNode document(Verification found) {
        var document = Output.object();
        document.put("source", found.source());
        found.checkpoint().ifPresent(checkpoint -> {
            document.put("log", checkpoint.log());
            document.put("size", checkpoint.size());
        });
        document.put("covered", found.covered());
        document.put("entries", found.entries());
        document.put("bytes", found.bytes());
        var differences = document.putArray("differences");
        for (var difference : found.differences()) {
            var one = differences.addObject();
            one.put("part", difference.part().name());
            difference.leafIndex().ifPresent(leaf -> one.put("leaf_index", leaf));
            difference.entry().ifPresent(entry -> name(entry, one.putObject("entry")));
            one.put("detail", difference.detail());
        }
        document.put("unlisted", found.unlisted());
        return document;
    }

    static void name(EntryName entry, ObjectNode to) {
        to.put("leaf_index", entry.leafIndex());
        to.put("event_id", entry.eventId());
        to.put("event_name", entry.eventName());
        to.put("stream_id", entry.streamId());
        to.put("stream_seq", entry.streamSeq());
    }
}
