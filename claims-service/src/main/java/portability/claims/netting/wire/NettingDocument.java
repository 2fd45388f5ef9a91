package portability.claims.netting.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import portability.claims.netting.Conversion;
import portability.claims.netting.Difference;
import portability.claims.netting.DueItem;
import portability.claims.netting.Entry;
import portability.claims.netting.Listing;
import portability.claims.netting.Listing.Terms;
import portability.claims.netting.Net;
import portability.claims.netting.Rounding;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.offset.wire.OffsetDocument;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InstitutionAccount;
import portability.proto.exchange.v1.NettingAnswer;
import portability.proto.exchange.v1.NettingConversion;
import portability.proto.exchange.v1.NettingDifference;
import portability.proto.exchange.v1.NettingDifferenceReason;
import portability.proto.exchange.v1.NettingItem;
import portability.proto.exchange.v1.NettingItemKind;
import portability.proto.exchange.v1.NettingItems;
import portability.proto.exchange.v1.NettingNet;
import portability.proto.exchange.v1.NettingPaymentNotice;
import portability.proto.exchange.v1.NettingPaymentPurpose;
import portability.proto.exchange.v1.NettingProposal;
import portability.proto.exchange.v1.NettingRounding;
import portability.proto.exchange.v1.NettingWithdrawal;

/// What a document about a settlement window says.
public sealed interface NettingDocument {
    /// A list, which holds together: its hash and what is left are those of its items.
    record Proposes(Listing listing, Optional<PayeeAccount> account) implements NettingDocument {}

    /// @param differences empty: agreed, or taken back
    /// @param isTakenBack nothing was said to it, and nothing will be
    record Answers(
            int round,
            String listHash,
            List<Difference> differences,
            Optional<PayeeAccount> account,
            boolean isTakenBack)
            implements NettingDocument {}

    /// The proposer takes a proposal back that nobody has answered.
    record TakesBack(int round, String listHash) implements NettingDocument {}

    /// The sender's bank has paid.
    record Pays(String paymentId, Purpose purpose, Amount amount, LocalDate paidOn) implements NettingDocument {}

    Set<DocumentKind> KINDS = Set.of(
            DocumentKind.DOCUMENT_KIND_NETTING_PROPOSAL,
            DocumentKind.DOCUMENT_KIND_NETTING_ANSWER,
            DocumentKind.DOCUMENT_KIND_NETTING_WITHDRAWAL,
            DocumentKind.DOCUMENT_KIND_NETTING_PAYMENT_NOTICE);

    Pattern PAYMENT = Pattern.compile("[A-Za-z0-9]{1,35}");

    /// Decimal digits, never an exponent.
    Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");

    int LONGEST = 200;

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static NettingDocument read(OpenedDocument document) {
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_NETTING_PROPOSAL -> proposal(document);
                case DOCUMENT_KIND_NETTING_ANSWER -> answer(only(document, NettingAnswer.getDefaultInstance()));
                case DOCUMENT_KIND_NETTING_WITHDRAWAL -> {
                    var said = only(document, NettingWithdrawal.getDefaultInstance());
                    yield new TakesBack(said.getRound(), hex(said.getListHash()));
                }
                case DOCUMENT_KIND_NETTING_PAYMENT_NOTICE ->
                    pays(only(document, NettingPaymentNotice.getDefaultInstance()));
                default -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    private static Proposes proposal(OpenedDocument document) {
        var said = part(document, 0, NettingProposal.getDefaultInstance());
        var entries = new ArrayList<Entry>();
        for (int at = 1; at < document.parts().size(); at++)
            for (var item :
                    part(document, at, NettingItems.getDefaultInstance()).getItemsList()) entries.add(entry(item));
        var header = document.header();
        var terms = new Terms(
                header.getCaseId(),
                header.getSender(),
                header.getReceiver(),
                said.getRound(),
                LocalDate.parse(said.getOpenedOn()),
                LocalDate.parse(said.getClosedOn()),
                LocalDate.parse(said.getDueBy()),
                said.getSettleIn().isEmpty() ? Optional.empty() : Optional.of(said.getSettleIn()));
        var listing = Listing.of(
                terms,
                entries,
                said.getRoundingsList().stream().map(NettingDocument::rounding).toList());
        boolean holdsTogether = said.getRound() >= 1
                && !entries.isEmpty()
                && said.getItemCount() == entries.size()
                && listing.hash()
                        .equals(HexFormat.of().formatHex(said.getListHash().toByteArray()))
                && listing.nets()
                        .equals(said.getNetsList().stream()
                                .map(NettingDocument::net)
                                .toList());
        if (!holdsTogether) throw new IllegalArgumentException("the list does not hold together");
        return new Proposes(listing, account(said.hasAccount(), said.getAccount()));
    }

    private static Entry entry(NettingItem item) {
        return new Entry(
                new DueItem(
                        plain(item.getReference()),
                        item.getDebtor(),
                        OffsetDocument.amount(item.getAmount()),
                        kind(item.getKind()),
                        LocalDate.parse(item.getDueOn()),
                        LocalDate.parse(item.getRequestedOn()),
                        plain(item.getSource()),
                        plain(item.getLine()),
                        ""),
                item.hasConversion() ? Optional.of(conversion(item.getConversion())) : Optional.empty());
    }

    private static DueItem.Kind kind(NettingItemKind kind) {
        return switch (kind) {
            case NETTING_ITEM_KIND_CLAIM -> DueItem.Kind.CLAIM;
            case NETTING_ITEM_KIND_DOWN_PAYMENT -> DueItem.Kind.DOWN_PAYMENT;
            case NETTING_ITEM_KIND_INTEREST -> DueItem.Kind.INTEREST;
            case NETTING_ITEM_KIND_ADVANCE -> DueItem.Kind.ADVANCE;
            case NETTING_ITEM_KIND_OVERPAYMENT -> DueItem.Kind.OVERPAYMENT;
            case NETTING_ITEM_KIND_OTHER -> DueItem.Kind.OTHER;
            case NETTING_ITEM_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no kind");
        };
    }

    private static Conversion conversion(NettingConversion said) {
        return new Conversion(
                OffsetDocument.amount(said.getAmount()),
                rate(said.getRate()),
                LocalDate.parse(said.getRateDay()),
                plain(said.getSource()),
                LocalDate.parse(said.getRuleDay()),
                plain(said.getDecision()),
                said.getVerified());
    }

    private static Rounding rounding(NettingRounding said) {
        return new Rounding(
                OffsetDocument.amount(said.getAmount()),
                said.getDebtor(),
                plain(said.getCurrency()),
                rate(said.getRate()),
                LocalDate.parse(said.getRateDay()));
    }

    private static Net net(NettingNet said) {
        return new Net(
                OffsetDocument.amount(said.getAmount()),
                said.getDebtor(),
                OffsetDocument.amount(said.getDebtorOwes()),
                OffsetDocument.amount(said.getCreditorOwes()));
    }

    private static Answers answer(NettingAnswer said) {
        var differences = said.getDifferencesList().stream()
                .map(NettingDocument::difference)
                .toList();
        boolean isOneOfThree = said.getTakenBack()
                ? !said.getAgreed() && differences.isEmpty()
                : said.getAgreed() == differences.isEmpty();
        if (!isOneOfThree) throw new IllegalArgumentException("agreed, differences, or taken back");
        return new Answers(
                said.getRound(),
                hex(said.getListHash()),
                differences,
                account(said.hasAccount(), said.getAccount()),
                said.getTakenBack());
    }

    private static String hex(ByteString hash) {
        return HexFormat.of().formatHex(hash.toByteArray());
    }

    private static Pays pays(NettingPaymentNotice said) {
        var amount = OffsetDocument.amount(said.getAmount());
        if (!PAYMENT.matcher(said.getPaymentId()).matches() || !amount.money().isPositive())
            throw new IllegalArgumentException("no payment");
        return new Pays(said.getPaymentId(), purpose(said.getPurpose()), amount, LocalDate.parse(said.getPaidOn()));
    }

    private static Purpose purpose(NettingPaymentPurpose purpose) {
        return switch (purpose) {
            case NETTING_PAYMENT_PURPOSE_NET -> Purpose.NET;
            case NETTING_PAYMENT_PURPOSE_ADVANCE -> Purpose.ADVANCE;
            case NETTING_PAYMENT_PURPOSE_RETURN -> Purpose.RETURN;
            case NETTING_PAYMENT_PURPOSE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no purpose, or one of a later release");
        };
    }

    private static Difference difference(NettingDifference said) {
        return new Difference(
                plain(said.getReference()),
                reason(said.getReason()),
                said.hasAmount() ? Optional.of(OffsetDocument.amount(said.getAmount())) : Optional.empty());
    }

    private static Difference.Reason reason(NettingDifferenceReason reason) {
        return switch (reason) {
            case NETTING_DIFFERENCE_REASON_NOT_OPEN -> Difference.Reason.NOT_OPEN;
            case NETTING_DIFFERENCE_REASON_OTHER_AMOUNT -> Difference.Reason.OTHER_AMOUNT;
            case NETTING_DIFFERENCE_REASON_OTHER_DEBTOR -> Difference.Reason.OTHER_DEBTOR;
            case NETTING_DIFFERENCE_REASON_IN_OTHER_WINDOW -> Difference.Reason.IN_OTHER_WINDOW;
            case NETTING_DIFFERENCE_REASON_NOT_DUE -> Difference.Reason.NOT_DUE;
            case NETTING_DIFFERENCE_REASON_OTHER_RATE -> Difference.Reason.OTHER_RATE;
            case NETTING_DIFFERENCE_REASON_OTHER_DAY -> Difference.Reason.OTHER_DAY;
            case NETTING_DIFFERENCE_REASON_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no reason, or one of a later release");
        };
    }

    private static Optional<PayeeAccount> account(boolean isSaid, InstitutionAccount account) {
        return isSaid ? Optional.of(OffsetDocument.account(account)) : Optional.empty();
    }

    private static String rate(String text) {
        if (!RATE.matcher(text).matches() || new BigDecimal(text).signum() == 0)
            throw new IllegalArgumentException("no rate");
        return text;
    }

    private static String plain(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("no plain text");
        return text;
    }

    private static <M extends Message> M only(OpenedDocument document, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return part(document, 0, prototype);
    }

    @SuppressWarnings("unchecked") // a message's parser makes messages of its kind
    private static <M extends Message> M part(OpenedDocument document, int at, M prototype) {
        if (document.parts().size() <= at) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(at, (Parser<M>) prototype.getParserForType(), prototype);
    }
}
