package portability.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import portability.proto.audit.v1.LogEntry;

/// What two versions of one entry do not have in common.
final class Parts {
    private Parts() {}

    /// In which parts the entry is not what it was; empty if in none. The stored leaf hash is not looked at.
    static List<Part> changed(LogEntry was, LogEntry is) {
        var parts = new ArrayList<Part>();
        if (!was.getPayload().equals(is.getPayload())) parts.add(Part.PAYLOAD);
        if (!was.getMetadata().equals(is.getMetadata())) parts.add(Part.METADATA);
        if (!header(was).equals(header(is))) parts.add(Part.HEADER);
        return parts;
    }

    /// From which byte on the part is another.
    static String words(Part part, LogEntry was, LogEntry is) {
        return switch (part) {
            case PAYLOAD -> "differs from byte %d on".formatted(firstOther(was.getPayload(), is.getPayload()));
            case METADATA -> "differs from byte %d on".formatted(firstOther(was.getMetadata(), is.getMetadata()));
            default -> "differs in " + String.join(", ", fields(was, is));
        };
    }

    private static LogEntry header(LogEntry entry) {
        return entry.toBuilder().clearPayload().clearMetadata().clearLeafHash().build();
    }

    private static int firstOther(com.google.protobuf.ByteString one, com.google.protobuf.ByteString other) {
        int at = 0;
        while (at < one.size() && at < other.size() && one.byteAt(at) == other.byteAt(at)) at++;
        return at;
    }

    private static List<String> fields(LogEntry was, LogEntry is) {
        var fields = new ArrayList<String>();
        for (var field : LogEntry.getDescriptor().getFields())
            if (!header(was).getField(field).equals(header(is).getField(field)))
                fields.add(field.getName().replace('_', ' '));
        return fields;
    }
}
