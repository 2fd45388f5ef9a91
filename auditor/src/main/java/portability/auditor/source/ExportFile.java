package portability.auditor.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import portability.auditor.entry.WireReader;
import portability.auditor.note.Checkpoint;
import portability.auditor.tree.InclusionProof;
import portability.proto.audit.v1.ExportItem;

/// A log, or a range of one, in a file. Source: docs/log-format.md, Export.
public final class ExportFile implements LogSource {
    /// The line with which an export begins.
    public static final String FIRST_LINE = "portability log export 1\n";

    private static final int MOST_IN_CHUNK = 1024;
    /// The field of an `ExportItem` that holds an entry.
    private static final int ENTRY = 3;

    private final Path file;
    private final String note;
    private final List<InclusionProof> ends;

    private ExportFile(Path file, String note, List<InclusionProof> ends) {
        this.file = file;
        this.note = note;
        this.ends = List.copyOf(ends);
    }

    /// Reads what stands before the entries.
    /// @throws Unreadable if it is no export
    public static ExportFile open(Path file) {
        try (var items = items(file)) {
            if (!items.next()) throw new Unreadable(file + " ends before its checkpoint.");
            var first = item(items);
            if (!first.hasCheckpoint()) throw new Unreadable(file + " does not begin with a checkpoint.");
            return new ExportFile(file, first.getCheckpoint(), proofs(items, first.getCheckpoint()));
        } catch (EOFException cutOff) {
            throw new Unreadable(file + " ends in the middle of an item.", cutOff);
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }

    private static List<InclusionProof> proofs(ItemReader items, String note) throws IOException {
        var proofs = new ArrayList<InclusionProof>();
        while (items.next()) {
            var item = item(items);
            if (!item.hasProof()) break;
            try {
                var proof = item.getProof();
                proofs.add(new InclusionProof(
                        proof.getLeafIndex(), Checkpoint.parse(note).size(), proof.getHashesList()));
            } catch (IllegalArgumentException none) {
                throw new Unreadable("A proof in the export is about no entry of its checkpoint.", none);
            }
        }
        return proofs;
    }

    @Override
    public String label() {
        return file.toString();
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public List<InclusionProof> ends() {
        return ends;
    }

    @Override
    public Chunks entries() {
        try {
            var items = items(file);
            for (int i = 0; i <= ends.size(); i++) items.next();
            return new FileChunks(items);
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }

    @Override
    public void close() {
        // Each reader of the entries has the file open for itself.
    }

    private static ItemReader items(Path file) throws IOException {
        var items = new ItemReader(Files.newInputStream(file), Files.size(file));
        if (!Arrays.equals(items.take(FIRST_LINE.length()), FIRST_LINE.getBytes(US_ASCII))) {
            items.close();
            throw new Unreadable(file + " is no log export of version 1: its first line is another.");
        }
        return items;
    }

    private static ExportItem item(ItemReader items) throws InvalidProtocolBufferException {
        var item = ExportItem.parser().parseFrom(items.buffer(), items.itemStart(), items.itemLength());
        if (!item.getUnknownFields().asMap().isEmpty()) throw new Unreadable("An item is of no kind the format has.");
        return item;
    }

    /// The entries of the file, as many at once as lie in one buffer.
    private final class FileChunks implements Chunks {
        private final ItemReader items;
        private final WireReader reader = new WireReader();
        private boolean waiting;

        FileChunks(ItemReader items) {
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            if (!waiting) waiting = advance();
            return waiting;
        }

        @Override
        public Chunk next() {
            if (!hasNext()) throw new NoSuchElementException();
            waiting = false;
            var buffer = items.buffer();
            var starts = new int[MOST_IN_CHUNK];
            var lengths = new int[MOST_IN_CHUNK];
            int count = 0;
            try {
                do {
                    lengths[count] = entryIn(buffer);
                    starts[count] = reader.position() - lengths[count];
                    count++;
                } while (count < MOST_IN_CHUNK && items.nextInBuffer());
            } catch (IOException broken) {
                throw brokenAt(broken);
            }
            return new Chunk(buffer, Arrays.copyOf(starts, count), Arrays.copyOf(lengths, count));
        }

        private boolean advance() {
            try {
                return items.next();
            } catch (IOException broken) {
                throw brokenAt(broken);
            }
        }

        private int entryIn(byte[] buffer) throws IOException {
            reader.over(buffer, items.itemStart(), items.itemLength());
            if (!reader.hasMore() || reader.tag() != ((ENTRY << 3) | WireReader.BYTES))
                throw new IOException("no entry");
            int length = reader.skipBytes();
            if (reader.hasMore()) throw new IOException("more than an entry");
            return length;
        }

        private Unreadable brokenAt(IOException cause) {
            return new Unreadable(
                    cause instanceof EOFException
                            ? file + " ends in the middle of an item."
                            : file + ": before byte " + items.offset() + " stands no entry.",
                    cause);
        }

        @Override
        public void close() {
            try {
                items.close();
            } catch (IOException unreadable) {
                throw Unreadable.file(file, unreadable);
            }
        }
    }
}
