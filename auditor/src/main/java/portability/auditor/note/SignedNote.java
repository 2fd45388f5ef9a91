package portability.auditor.note;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/// A text and who signed it. Source: C2SP signed-note.
///
/// @param text what is signed, its last line feed included
public record SignedNote(String text, List<Signature> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;
    private static final int MOST_SIGNATURES = 100;

    /// One line below the text.
    ///
    /// @param name  of the key
    /// @param keyId four bytes
    public record Signature(String name, ByteString keyId, ByteString signature) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// @throws IllegalArgumentException if it is not a signed note
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 == note.length() || !note.endsWith("\n"))
            throw new IllegalArgumentException("there is no signature below the text");
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n'))
            throw new IllegalArgumentException("it holds a control character");
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) throw new IllegalArgumentException("it has too many signatures");
            signatures.add(signature(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Signature signature(String line) {
        int gap = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || gap < DASH.length())
            throw new IllegalArgumentException("a signature line is not \"\u2014 name signature\"");
        var bytes = Encoded.base64(line.substring(gap + 1));
        if (bytes.size() <= KEY_ID_BYTES) throw new IllegalArgumentException("a signature is too short");
        return new Signature(
                line.substring(DASH.length(), gap), bytes.substring(0, KEY_ID_BYTES), bytes.substring(KEY_ID_BYTES));
    }
}
