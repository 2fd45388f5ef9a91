package portability.auditor.written;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import portability.proto.audit.v1.ExportItem;
import portability.proto.audit.v1.ExportProof;
import portability.proto.audit.v1.LogEntry;

/// Export files, honest or not: a checkpoint, proofs and entries as they are given.
public record WrittenExport(String note, List<ExportProof> proofs, List<LogEntry> entries) {
    public static WrittenExport of(WrittenLog log, LogSigner signer) {
        return new WrittenExport(log.note(signer), List.of(), log.entries());
    }

    public static WrittenExport range(WrittenLog log, LogSigner signer, int first, int end) {
        return new WrittenExport(
                log.note(signer),
                List.of(proof(log, first), proof(log, end - 1)),
                log.entries().subList(first, end));
    }

    public WrittenExport with(List<LogEntry> others) {
        return new WrittenExport(note, proofs, others);
    }

    private static ExportProof proof(WrittenLog log, int leaf) {
        return ExportProof.newBuilder()
                .setLeafIndex(leaf)
                .addAllHashes(PlainTree.inclusion(leaf, log.leafHashes()))
                .build();
    }

    public Path write(Path directory) {
        try {
            var file = Files.createTempFile(directory, "log", ".export");
            try (var out = Files.newOutputStream(file)) {
                write(out);
            }
            return file;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public byte[] bytes() {
        var out = ByteString.newOutput();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteString().toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        out.write("portability log export 1\n".getBytes(US_ASCII));
        ExportItem.newBuilder().setCheckpoint(note).build().writeDelimitedTo(out);
        for (var proof : proofs) ExportItem.newBuilder().setProof(proof).build().writeDelimitedTo(out);
        for (var entry : entries)
            ExportItem.newBuilder().setEntry(entry).build().writeDelimitedTo(out);
    }

    /// The same with one entry as it should not be.
    public WrittenExport replacing(int index, LogEntry entry) {
        var others = new java.util.ArrayList<>(entries);
        others.set(index, entry);
        return with(others);
    }

    public Optional<LogEntry> entryAt(int index) {
        return index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }
}
