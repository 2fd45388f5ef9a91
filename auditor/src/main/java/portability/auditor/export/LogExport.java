package portability.auditor.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import portability.auditor.source.Chunk;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.InclusionProof;
import portability.proto.audit.v1.ExportItem;
import portability.proto.audit.v1.ExportProof;

/// Writes a log to a file as it is shown, byte by byte; whether it is what was signed, verifying the file tells.
///
/// The file appears under its name when it is complete.
public final class LogExport {
    private static final int ENTRY = 3;
    private static final int BUFFER_BYTES = 1 << 16;

    private LogExport() {}

    /// @return how many entries were written
    /// @throws Unreadable if the log cannot be read, or the file not be written
    public static long write(LogSource log, Path file) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long entries;
            try (var out = Files.newOutputStream(part)) {
                entries = write(log, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return entries;
        } catch (IOException | UncheckedIOException unwritable) {
            throw new Unreadable(file + " cannot be written: " + unwritable.getMessage(), unwritable);
        } finally {
            discard(part);
        }
    }

    private static long write(LogSource log, OutputStream file) throws IOException {
        file.write(ExportFile.FIRST_LINE.getBytes(US_ASCII));
        ExportItem.newBuilder().setCheckpoint(log.note()).build().writeDelimitedTo(file);
        for (var proof : log.ends())
            ExportItem.newBuilder().setProof(proof(proof)).build().writeDelimitedTo(file);
        var out = CodedOutputStream.newInstance(file, BUFFER_BYTES);
        long entries = 0;
        try (var chunks = log.entries()) {
            while (chunks.hasNext()) {
                var chunk = chunks.next();
                for (int i = 0; i < chunk.count(); i++) write(chunk, i, out);
                entries += chunk.count();
            }
        }
        out.flush();
        return entries;
    }

    private static void write(Chunk chunk, int index, CodedOutputStream out) throws IOException {
        int length = chunk.lengths()[index];
        out.writeUInt32NoTag(
                CodedOutputStream.computeTagSize(ENTRY) + CodedOutputStream.computeUInt32SizeNoTag(length) + length);
        out.writeTag(ENTRY, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(length);
        out.writeRawBytes(chunk.bytes(), chunk.starts()[index], length);
    }

    private static ExportProof proof(InclusionProof proof) {
        return ExportProof.newBuilder()
                .setLeafIndex(proof.leafIndex())
                .addAllHashes(proof.path())
                .build();
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            part.toFile().deleteOnExit();
        }
    }
}
