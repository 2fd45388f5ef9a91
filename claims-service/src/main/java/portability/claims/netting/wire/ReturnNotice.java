package portability.claims.netting.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NettingPaymentReturn;

/// A payment that was told as made was rejected, or came back: what the document says.
///
/// @param entry  of the sender's bank; empty where it gave its word alone
/// @param reason as the sender's bank says; may be empty
public record ReturnNotice(String paymentId, Amount amount, LocalDate on, String entry, String reason) {
    public static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_NETTING_PAYMENT_RETURN;

    private static final int LONGEST_ENTRY = 64;
    private static final int LONGEST_REASON = 35;

    public ReturnNotice {
        if (!NettingDocument.PAYMENT.matcher(paymentId).matches()) throw new IllegalArgumentException("no payment");
        if (!amount.money().isPositive()) throw new IllegalArgumentException("nothing came back");
        check(entry, LONGEST_ENTRY);
        check(reason, LONGEST_REASON);
    }

    private static void check(String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a text of up to " + longest + " characters");
    }

    public FreezeDocument document(String documentId, String windowId) {
        return new FreezeDocument(
                documentId,
                KIND,
                windowId,
                List.of(NettingPaymentReturn.newBuilder()
                        .setPaymentId(paymentId)
                        .setAmount(OffsetLetter.money(amount))
                        .setOn(on.toString())
                        .setEntry(entry)
                        .setReason(reason)
                        .build()));
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    public static ReturnNotice read(OpenedDocument document) {
        try {
            if (document.parts().size() != 1) throw new IllegalArgumentException("not one part");
            var said = document.part(0, NettingPaymentReturn.parser(), NettingPaymentReturn.getDefaultInstance());
            return new ReturnNotice(
                    said.getPaymentId(),
                    OffsetDocument.amount(said.getAmount()),
                    LocalDate.parse(said.getOn()),
                    said.getEntry(),
                    said.getReason());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }
}
