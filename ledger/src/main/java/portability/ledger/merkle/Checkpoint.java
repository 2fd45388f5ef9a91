package portability.ledger.merkle;

import java.util.Base64;
import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import portability.ledger.merkle.MalformedNote.Flaw;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// "This log has so many entries, and this root": C2SP tlog-checkpoint, without extension lines.
///
/// @param size the number of entries
/// @param root of the Merkle tree over them
public record Checkpoint(LogName log, long size, Hash root) {
    private static final Pattern TEXT = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    public Checkpoint {
        if (size < 0) throw new IllegalArgumentException("a log has no fewer than 0 entries: " + size);
        if (size == 0 && !root.equals(Hash.OF_NOTHING))
            throw new IllegalArgumentException("the root of an empty log is the hash of nothing");
    }

    /// What is signed: three lines, each with its line feed.
    public String text() {
        return log + "\n" + size + "\n" + root + "\n";
    }

    /// Signs it under the log's name. Ed25519: the same checkpoint and key give the same note, to the byte.
    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), log.toString(), key);
    }

    /// What a note says, whoever signed it.
    /// @throws MalformedNote if it says something else
    public static Checkpoint claimedBy(SignedNote note) {
        var lines = TEXT.matcher(note.text());
        if (!lines.matches()) throw new MalformedNote(Flaw.NOT_A_CHECKPOINT);
        var claimed = claimedBy(lines.group(1), lines.group(2), lines.group(3));
        // One checkpoint, one text: Java's Base64 decoder is more generous than the format.
        if (!claimed.text().equals(note.text())) throw new MalformedNote(Flaw.NOT_A_CHECKPOINT);
        return claimed;
    }

    private static Checkpoint claimedBy(String log, String size, String root) {
        try {
            return new Checkpoint(
                    LogName.parse(log),
                    Long.parseLong(size),
                    Hash.of(Base64.getDecoder().decode(root)));
        } catch (IllegalArgumentException _) {
            throw new MalformedNote(Flaw.NOT_A_CHECKPOINT);
        }
    }

    /// Reads a signed checkpoint and believes it.
    ///
    /// @param keys those the log's institution may sign with; one of them must have signed
    /// @throws MalformedNote with the flaw
    public static Checkpoint open(String note, Function<LogName, ? extends Collection<VerificationKey>> keys) {
        var signed = SignedNote.parse(note);
        var claimed = claimedBy(signed);
        for (var key : keys.apply(claimed.log()))
            if (signed.isSignedBy(claimed.log().toString(), key)) return claimed;
        throw new MalformedNote(Flaw.UNKNOWN_KEY);
    }
}
