package portability.auditor.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;
import portability.proto.audit.v1.LogEntry;

/// Exports of one log, written and verified.
record Verified(Path directory, LogSigner signer, WrittenLog log) {
    static final String LOG = "NL:SVB/claims/1";

    static Verified of(Path directory, int entries, long seed) {
        return new Verified(directory, LogSigner.create(), WrittenLog.of(LOG, entries, seed));
    }

    WrittenExport export() {
        return WrittenExport.of(log, signer);
    }

    Verification verify(WrittenExport export) {
        return LogVerifier.with(signer.logKeys()).verify(ExportFile.open(export.write(directory)));
    }

    Verification verify(List<LogEntry> entries) {
        return verify(export().with(entries));
    }

    /// With the honest export at hand.
    Verification verifySinceHonest(List<LogEntry> entries) {
        LogSource honest = ExportFile.open(export().write(directory));
        return new LogVerifier(signer.logKeys(), Optional.empty(), Optional.of(honest), Duration.ofSeconds(20))
                .verify(ExportFile.open(export().with(entries).write(directory)));
    }

    /// All entries, one of them changed; its leaf hash stays as it was.
    List<LogEntry> changed(int leaf, UnaryOperator<LogEntry.Builder> change) {
        var entries = new java.util.ArrayList<>(log.entries());
        entries.set(leaf, change.apply(entries.get(leaf).toBuilder()).build());
        return entries;
    }

    /// A place of a payload or of metadata, with one bit or more of it flipped.
    static com.google.protobuf.ByteString flipped(com.google.protobuf.ByteString bytes, int at, int mask) {
        var copy = bytes.toByteArray();
        copy[at] ^= (byte) mask;
        return com.google.protobuf.ByteString.copyFrom(copy);
    }
}
