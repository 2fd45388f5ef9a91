package portability.claims.claim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import portability.kernel.InstitutionId;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DocumentKind;

/// How claims are named: by the institution where they were lodged, and a name that is its own: `NL:SVB/4f0c…`. No
/// counter, so that no two nodes need to agree, and the same request always gets the same name.
public final class CaseId {
    private static final int NAME_BYTES = 10;
    private static final int LONGEST = 80;
    /// Partners may name their claims otherwise, but in plain characters.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private CaseId() {}

    /// The claim that a request at an institution lodges.
    public static String of(InstitutionId institution, String requestId) {
        var hash = hash("claim", institution.toString(), requestId);
        return institution + "/" + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }

    /// Where a claim was lodged; empty if that is no claim's name.
    public static Optional<InstitutionId> contactIn(String claimId) {
        int slash = claimId.indexOf('/');
        if (slash < 0
                || claimId.length() > LONGEST
                || !NAME.matcher(claimId.substring(slash + 1)).matches()) return Optional.empty();
        try {
            return Optional.of(InstitutionId.parse(claimId.substring(0, slash)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The id of the one document that an errand in a claim puts on its way.
    public static String documentId(String claimId, DocumentKind kind, String sender, String receiver) {
        return uuid(hash("document", claimId, kind.name(), sender, receiver));
    }

    private static String uuid(byte[] hash) {
        var bytes = ByteBuffer.wrap(hash);
        // A UUID of our own making is of version 8: RFC 9562 section 5.8.
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low).toString();
    }

    /// The id of the document that brings a record that was certified anew to one who has the earlier.
    public static String renewalId(String claimId, String recordId, String sender, String receiver) {
        return uuid(hash("renewal", claimId, recordId, sender, receiver));
    }

    /// The id of the document that goes in the place of one that was taken back.
    public static String anewId(String takenBackId) {
        return uuid(hash("anew", takenBackId));
    }

    /// Under which request a forwarded claim is lodged, and so how it is named: whoever forwards it names it too.
    public static String forwardedRequest(String documentId) {
        return "forwarded/" + documentId;
    }

    /// The id of the document that carries a claim on.
    public static String forwardId(String requestId, String sender, String receiver) {
        return uuid(hash("forward", requestId, sender, receiver));
    }

    /// The id of a document in a case about what it names; nothing else of the case has it.
    public static String about(String claimId, String what, String sender, String receiver, String which) {
        return uuid(hash(what, claimId, sender, receiver, which));
    }

    /// The id of a reminder: one for each number, however often it is made.
    public static String reminderId(String claimId, Errand awaited, int number, String sender, String receiver) {
        return uuid(hash("reminder", claimId, awaited.name(), Integer.toString(number), sender, receiver));
    }

    /// The id of a document about a pension in payment.
    ///
    /// @param what tells it from the others between the two in the case
    public static String pensionDocumentId(String claimId, String what, String sender, String receiver) {
        return uuid(hash("pension document", claimId, what, sender, receiver));
    }

    /// The id of the document that tells that another one counts no more.
    public static String invalidationId(String invalidatedId) {
        return uuid(hash("invalidation", invalidatedId));
    }

    private static byte[] hash(String... parts) {
        return Sha256.of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }
}
