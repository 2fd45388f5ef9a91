package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portability.ledger.merkle.MalformedNote.Flaw;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// A text with signatures under it: C2SP signed-note. Believe the text only once a key you know verifies.
public final class SignedNote {
    /// Far above what a checkpoint with all its signatures needs.
    static final int MOST_CHARACTERS = 16_384;
    /// As many as every verifier must take.
    static final int MOST_SIGNATURES = 16;

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /// @param text ends with a line feed
    /// @throws MalformedNote if no note can have this text or name
    static SignedNote sign(String text, String name, SigningKey key) {
        return parse(text + "\n" + NoteSignature.by(key, name, text).line());
    }

    /// Reads a note. Nothing is believed yet.
    /// @throws MalformedNote with the flaw
    public static SignedNote parse(String note) {
        if (note.length() > MOST_CHARACTERS) throw new MalformedNote(Flaw.TOO_LONG);
        if (!isPlain(note)) throw new MalformedNote(Flaw.BAD_CHARACTER);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length()) throw new MalformedNote(Flaw.UNSIGNED);
        if (!note.endsWith("\n")) throw new MalformedNote(Flaw.BAD_SIGNATURE_LINE);
        var lines = note.substring(blank + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) throw new MalformedNote(Flaw.TOO_MANY_SIGNATURES);
        var signatures = new ArrayList<NoteSignature>(lines.length);
        for (var line : lines) signatures.add(NoteSignature.parse(line));
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /// What is signed, with its last line feed.
    public String text() {
        return text;
    }

    /// Whether a key signed the text. Signatures of other keys are passed over, as C2SP wants: witnesses add
    /// theirs.
    ///
    /// @param name of the key; a log's is the name of the log
    /// @throws MalformedNote BAD_SIGNATURE if a line says so and it is not true
    public boolean isSignedBy(String name, VerificationKey key) {
        var ofKey = signatures.stream().filter(line -> line.isOf(name, key)).toList();
        if (!ofKey.stream().allMatch(line -> line.verifies(text, key))) throw new MalformedNote(Flaw.BAD_SIGNATURE);
        return !ofKey.isEmpty();
    }

    /// The note as it is stored and sent.
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote note && text.equals(note.text) && signatures.equals(note.signatures);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private static boolean isPlain(String note) {
        return note.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && !isHalfACharacter(c)));
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
