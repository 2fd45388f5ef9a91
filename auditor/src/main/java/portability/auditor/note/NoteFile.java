package portability.auditor.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import portability.auditor.source.Unreadable;

/// A signed note in a file, as somebody kept it.
public final class NoteFile {
    private NoteFile() {}

    /// @throws Unreadable if it cannot be read
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }
}
