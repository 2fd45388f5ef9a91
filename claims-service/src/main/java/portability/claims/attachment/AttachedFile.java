package portability.claims.attachment;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.Attachment;
import portability.proto.exchange.v1.AttachmentPiece;

/// A file with what is said of it. Personal data; prints nothing of it.
///
/// @param said    its size and hash are the content's
/// @param content all of it
public record AttachedFile(Attachment said, ByteString content) {
    /// So that a document with it stays below what a message may be.
    public static final int LARGEST = 3_000_000;

    static final int PIECE = 1 << 18;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 400;
    private static final int LONGEST_ID = 64;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    /// @throws IllegalArgumentException if what is said of it cannot be read, or is not so
    public AttachedFile {
        if (!ID.matcher(said.getAttachmentId()).matches()) throw new IllegalArgumentException("no attachment's id");
        checkName(said.getFileName());
        if (said.getDescription().length() > LONGEST_DESCRIPTION || hasControls(said.getDescription()))
            throw new IllegalArgumentException("a description is of up to 400 characters");
        if (said.getAboutDocument().length() > LONGEST_ID) throw new IllegalArgumentException("no document's id");
        if (content.isEmpty() || content.size() > LARGEST || content.size() != said.getSize())
            throw new IllegalArgumentException("a file has 1 to " + LARGEST + " bytes, as many as it says");
        if (!said.getSha256().equals(hashOf(content))) throw new IllegalArgumentException("another file");
        var type = MediaType.named(said.getMediaType())
                .orElseThrow(() -> new IllegalArgumentException("nothing that is taken"));
        if (!type.isNamed(said.getFileName()) || !type.isContent(content.toByteArray()))
            throw new IllegalArgumentException("it is not what it says");
    }

    static void checkName(String name) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.startsWith(".")
                || name.contains("/")
                || name.contains("\\")
                || hasControls(name))
            throw new IllegalArgumentException("a file's name has 1 to 120 characters, and no path");
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static ByteString hashOf(ByteString content) {
        return ByteString.copyFrom(Sha256.of(content.toByteArray()));
    }

    /// What a document with it holds.
    List<Message> body() {
        var parts = new ArrayList<Message>(List.of(said));
        for (int at = 0; at < content.size(); at += PIECE)
            parts.add(AttachmentPiece.newBuilder()
                    .setContent(content.substring(at, Math.min(at + PIECE, content.size())))
                    .build());
        return parts;
    }

    /// What a document says of the file it holds; the file itself is not looked at.
    static Attachment saidIn(OpenedDocument document) {
        return document.part(0, Attachment.parser(), Attachment.getDefaultInstance());
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static AttachedFile in(OpenedDocument document) {
        var pieces = new ArrayList<ByteString>();
        for (int part = 1; part < document.parts().size(); part++)
            pieces.add(document.part(part, AttachmentPiece.parser(), AttachmentPiece.getDefaultInstance())
                    .getContent());
        boolean areWhole = pieces.stream().limit(Math.max(0, pieces.size() - 1)).allMatch(one -> one.size() == PIECE);
        try {
            if (!areWhole || (!pieces.isEmpty() && pieces.getLast().size() > PIECE))
                throw new IllegalArgumentException("pieces are of one size");
            return new AttachedFile(saidIn(document), ByteString.copyFrom(pieces));
        } catch (IllegalArgumentException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    @Override
    public String toString() {
        return "AttachedFile[" + content.size() + "]";
    }
}
