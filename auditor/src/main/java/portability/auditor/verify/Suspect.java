package portability.auditor.verify;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.RawEntry;
import portability.auditor.source.Unreadable;
import portability.proto.audit.v1.LogEntry;

/// An entry that does not have the leaf hash stored beside it: one of the two was changed.
///
/// @param message  the `LogEntry`
/// @param computed what its leaf hash is
record Suspect(ByteString message, ByteString computed) {
    RawEntry entry() {
        return new RawEntry().read(message.toByteArray());
    }

    ByteString stored() {
        return entry().leafHash().copy();
    }

    LogEntry parsed() {
        try {
            return LogEntry.parseFrom(message);
        } catch (InvalidProtocolBufferException broken) {
            throw new Unreadable("A message is cut off or broken.", broken);
        }
    }

    EntryName name() {
        return EntryName.of(entry());
    }
}
